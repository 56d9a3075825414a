import { stem, tokensOf } from './text.ts';

/** A piece of a text; marked where it is a word that the query asks for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/**
 * Tells which words of a text a query asks for: those with one of its stems, identifiers with one
 * in them, and, while the last word is being typed, those that begin with it.
 */
export function matcher(stems: Iterable<string>, beginning = ''): (word: string) => boolean {
  const known = new Set(stems);
  return (word) => {
    const tokens = tokensOf(word);
    return (
      tokens.some((token) => known.has(stem(token))) ||
      (beginning.length > 1 && (tokens[0] ?? '').startsWith(beginning))
    );
  };
}

/** The words of a text, with their positions; an identifier such as `ecs:RunTask` is one word. */
export function wordsIn(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[._:][\p{L}\p{N}\p{M}]+)*/gu);
}

/** Cuts a text into marked and unmarked pieces; joined they are the text again. */
export function markWords(text: string, isMatch: (word: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const { 0: word, index } of wordsIn(text)) {
    if (!isMatch(word)) continue;
    if (index > last) pieces.push({ text: text.slice(last, index), isMarked: false });
    pieces.push({ text: word, isMarked: true });
    last = index + word.length;
  }
  if (last < text.length) pieces.push({ text: text.slice(last), isMarked: false });
  return pieces;
}
