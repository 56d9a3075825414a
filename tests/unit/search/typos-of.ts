import { areNeighbors } from '#search/core/typos.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every single-letter typo of a word: a letter dropped, doubled, swapped, or a neighboring key. */
export function typosOf(word: string): string[] {
  const typos = new Set<string>();
  for (let at = 0; at < word.length; at++) {
    const before = word.slice(0, at);
    const letter = word.charAt(at);
    const after = word.slice(at + 1);
    typos.add(before + after);
    typos.add(before + letter + letter + after);
    if (after !== '') typos.add(before + after.charAt(0) + letter + after.slice(1));
    for (const other of letters) {
      if (areNeighbors(letter.toLowerCase(), other)) typos.add(before + other + after);
    }
  }
  typos.delete(word);
  return [...typos];
}
