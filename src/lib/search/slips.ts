const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Letters that lie beside each other on a QWERTY keyboard, in its row or slanting to the next. */
export function areNeighbours(a: string, b: string): boolean {
  return neighboursOf(a).includes(b);
}

/** The letters around one on a QWERTY keyboard; empty for anything but a letter. */
export function neighboursOf(letter: string): string {
  for (const [row, letters] of rows.entries()) {
    const column = letters.indexOf(letter);
    if (column < 0 || letter === '') continue;
    // Each row stands half a key to the right of the one above it.
    const beside = [letters[column - 1], letters[column + 1]];
    const above = [rows[row - 1]?.[column], rows[row - 1]?.[column + 1]];
    const below = [rows[row + 1]?.[column - 1], rows[row + 1]?.[column]];
    return [...beside, ...above, ...below].join('');
  }
  return '';
}

/**
 * How one text may have become the other by one slip of the finger.
 * 1: a letter dropped, doubled, swapped with the next, or replaced by its neighbour on the keyboard.
 * 1.5: any other single letter added, left out or replaced. 0: the same. Infinity: more than one slip.
 */
export function slipCost(typed: string, meant: string): number {
  if (typed === meant) return 0;
  const difference = typed.length - meant.length;
  if (difference > 1 || difference < -1) return Infinity;
  let start = 0;
  while (typed[start] === meant[start]) start++;
  let end = 0;
  const shorter = Math.min(typed.length, meant.length) - start;
  while (end < shorter && typed.at(-1 - end) === meant.at(-1 - end)) end++;
  const wrong = typed.slice(start, typed.length - end);
  const right = meant.slice(start, meant.length - end);
  if (wrong === '') return right.length === 1 ? 1 : Infinity;
  if (right === '') return wrong.length === 1 ? (wrong === typed[start - 1] ? 1 : 1.5) : Infinity;
  if (wrong.length === 1) return areNeighbours(wrong, right) ? 1 : 1.5;
  return wrong.length === 2 && wrong[0] === right[1] && wrong[1] === right[0] ? 1 : Infinity;
}
