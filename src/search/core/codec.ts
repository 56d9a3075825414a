/*
 * Sets of small numbers as short text: sorted, each as the distance from the one before it, in
 * base 40 with the lowest digit first. Digits with more to come stand 40 places further on.
 * 80 characters from "(" on, all of which JSON writes as they are, make up the alphabet.
 */
const base = 40;
const first = '('.charCodeAt(0);
const backslash = 92;
const instead = first + 2 * base;

/** Writes numbers of 0 and more; their order is lost, and so are repetitions. */
export function encodeSet(numbers: Iterable<number>): string {
  let text = '';
  let last = -1;
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    let distance = number - last - 1;
    last = number;
    for (; distance >= base; distance = Math.floor(distance / base) - 1) {
      text += digit(base + (distance % base));
    }
    text += digit(distance);
  }
  return text;
}

/** Reads what `encodeSet` wrote, lowest number first. */
export function decodeSet(text: string): number[] {
  const numbers: number[] = [];
  let last = -1;
  let distance = 0;
  let factor = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const value = (code === instead ? backslash : code) - first;
    if (value >= base) {
      distance += (value - base) * factor;
      factor *= base;
      distance += factor;
      continue;
    }
    last += distance + value * factor + 1;
    numbers.push(last);
    distance = 0;
    factor = 1;
  }
  return numbers;
}

/**
 * Sets of numbers of which most were met before: those are told by their place among the ones met,
 * which is short; the others by themselves. Both sides must meet the same numbers in one order.
 */
export class NearSets {
  readonly #met = new Set<number>();

  meet(numbers: Iterable<number>): void {
    for (const number of numbers) this.#met.add(number);
  }

  encode(numbers: readonly number[]): string {
    const met = [...this.#met];
    const text = encodeSet(
      numbers.map((number) => (this.#met.has(number) ? met.indexOf(number) : met.length + number)),
    );
    this.meet(numbers.toSorted((a, b) => a - b));
    return text;
  }

  decode(text: string): number[] {
    const met = [...this.#met];
    const numbers = decodeSet(text).map((place) => met[place] ?? place - met.length);
    this.meet(numbers);
    return numbers;
  }
}

function digit(value: number): string {
  const code = first + value;
  return String.fromCharCode(code === backslash ? instead : code);
}
