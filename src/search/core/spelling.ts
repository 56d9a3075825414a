import type { Index } from './open-index.ts';
import { functionWords, isStopWord, isWeak, stem } from './text.ts';
import { typoCost } from './typos.ts';

const leastForTypo = 4;
/** From here on any wrong letter is a typo, not only one beside it on the keyboard. */
const leastForWrongLetter = 6;

/**
 * The word that was meant: one that the index does not know becomes the one it knows that is one
 * typo away, the most common where there are several. "wat" and "realy" say as little as what was
 * meant, and become that.
 */
export function wordMeant(
  word: string,
  {
    vocabulary,
    weightOf,
    isSaid,
    hints,
    synonyms,
  }: Pick<Index, 'vocabulary' | 'weightOf' | 'isSaid' | 'hints' | 'synonyms'>,
): string {
  const one = stem(word);
  if (isStopWord(word) || isWeak(one) || isSaid(one)) return word;
  if (hints.has(one) || synonyms.has(one) || /\d/.test(word)) return word;
  let best = word;
  let least = Infinity;
  if (word.length >= leastForTypo) {
    for (const known of vocabulary) {
      if (known.length < leastForTypo - 1) continue;
      const cost = typoCost(word, known);
      if (cost > (word.length < leastForWrongLetter ? 1 : 1.5)) continue;
      // A stem is not always a word: "serverles" would be taken for a plural.
      if (!isSaid(stem(known))) continue;
      const value = cost * 10 + weightOf(stem(known));
      if (value < least) [best, least] = [known, value];
    }
  }
  return least < Infinity ? best : (functionWordMeant(word) ?? word);
}

/** Only for words that are not known otherwise; "won" is a word, and no typo of "wont". */
function functionWordMeant(word: string): string | undefined {
  for (const one of functionWords()) {
    if (one.endsWith('nt') || one.length < 3) continue;
    const isSwapped = one.length === 3 && word.length === 3 && sorted(word) === sorted(one);
    if ((one.length > 3 || isSwapped) && typoCost(word, one) <= 1) return one;
  }
  return undefined;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
