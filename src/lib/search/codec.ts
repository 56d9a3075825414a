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

function digit(value: number): string {
  const code = first + value;
  return String.fromCharCode(code === backslash ? instead : code);
}
