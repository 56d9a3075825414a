/** Each row of the keyboard stands half a key to the right of the one above it; gaps keep rows apart. */
const keyboard = 'qwertyuiop asdfghjkl  zxcvbnm';
/** From a key to the one beside it, and to those below it, left and right. */
const stepsBeside = [1, 10, 11];

/** Letters that lie beside each other on a QWERTY keyboard, in its row or slanting to the next. */
export function areNeighbors(a: string, b: string): boolean {
  const [from, to] = [keyboard.indexOf(a), keyboard.indexOf(b)];
  return from >= 0 && to >= 0 && stepsBeside.includes(Math.abs(from - to));
}

/**
 * How one text may have become the other by one typo, which is at most an edit distance of 1.
 * 1: a letter dropped, doubled, swapped with the next, or replaced by its neighbor on the keyboard.
 * 1.5: any other single letter added, left out or replaced. 0: the same. Infinity: more than one typo.
 */
export function typoCost(typed: string, meant: string): number {
  if (typed === meant) return 0;
  const difference = typed.length - meant.length;
  if (difference > 1 || difference < -1) return Infinity;
  // What is left between the equal beginnings and the equal ends is the typo.
  let start = 0;
  while (typed.charCodeAt(start) === meant.charCodeAt(start)) start++;
  let end = 0;
  const most = Math.min(typed.length, meant.length) - start;
  while (end < most && letterFromEnd(typed, end) === letterFromEnd(meant, end)) end++;
  const wrong = typed.length - start - end;
  const right = meant.length - start - end;
  if (wrong + right === 1) {
    return wrong === 0 || typed[start] === typed[start - 1] ? 1 : 1.5;
  }
  if (wrong === 1 && right === 1) {
    return areNeighbors(typed.charAt(start), meant.charAt(start)) ? 1 : 1.5;
  }
  const isSwap =
    wrong === 2 &&
    right === 2 &&
    typed[start] === meant[start + 1] &&
    typed[start + 1] === meant[start];
  return isSwap ? 1 : Infinity;
}

function letterFromEnd(text: string, fromEnd: number): number {
  return text.charCodeAt(text.length - 1 - fromEnd);
}
