import { areNeighbours } from '#search/core/slips.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every single-letter slip of a word: a letter dropped, doubled, swapped, or a neighbouring key. */
export function slipsOf(word: string): string[] {
  const slips = new Set<string>();
  for (let at = 0; at < word.length; at++) {
    const before = word.slice(0, at);
    const letter = word.charAt(at);
    const after = word.slice(at + 1);
    slips.add(before + after);
    slips.add(before + letter + letter + after);
    if (after !== '') slips.add(before + after.charAt(0) + letter + after.slice(1));
    for (const other of letters) {
      if (areNeighbours(letter.toLowerCase(), other)) slips.add(before + other + after);
    }
  }
  slips.delete(word);
  return [...slips];
}
