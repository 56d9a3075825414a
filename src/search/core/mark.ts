import { stem, wordsOf } from './text.ts';

/** A piece of a text; marked where it is a word that the query asks for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/**
 * Tells which words of a text a query asks for: those with one of its stems, and, while the last
 * word is being typed, those that begin with it.
 */
export function matcher(stems: Iterable<string>, beginning = ''): (word: string) => boolean {
  const known = new Set(stems);
  return (word) => {
    const folded = wordsOf(word).join('');
    return known.has(stem(folded)) || (beginning.length > 1 && folded.startsWith(beginning));
  };
}

/** Cuts a text into marked and unmarked pieces; joined they are the text again. */
export function markWords(text: string, isMatch: (word: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!isMatch(word)) continue;
    if (index > last) pieces.push({ text: text.slice(last, index), isMarked: false });
    pieces.push({ text: word, isMarked: true });
    last = index + word.length;
  }
  if (last < text.length) pieces.push({ text: text.slice(last), isMarked: false });
  return pieces;
}
