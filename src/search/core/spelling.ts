import type { OpenIndex } from './open-index.ts';
import { slipCost } from './slips.ts';
import { isStopWord, stem, stopWordMeant } from './text.ts';

const leastForSlip = 4;
/** From here on any wrong letter is a slip, not only one beside it on the keyboard. */
const leastForWrongLetter = 6;

/**
 * The words that were meant: each that the index does not know becomes the one it knows that is one
 * slip away, the most common where there are several. A last word that is still being typed stays.
 */
export function wordsMeant(
  words: readonly string[],
  isLastUnfinished: boolean,
  { vocabulary, weightOf }: Pick<OpenIndex, 'vocabulary' | 'weightOf'>,
): string[] {
  return words.map((word, place) => {
    if (isStopWord(word) || vocabulary.number(stem(word)) !== undefined) return word;
    if (isLastUnfinished && place === words.length - 1 && vocabulary.isBegun(word)) return word;
    if (/\d/.test(word)) return word;
    let best = word;
    let least = Infinity;
    if (word.length >= leastForSlip) {
      for (const [known, number] of vocabulary.words()) {
        if (number < 0 || known.length < leastForSlip - 1) continue;
        const cost = slipCost(word, known);
        if (cost > (word.length < leastForWrongLetter ? 1 : 1.5)) continue;
        // A stem is not always a word: "serverles" would be taken for a plural.
        if (vocabulary.number(stem(known)) !== number) continue;
        const value = cost * 10 + weightOf(number);
        if (value < least) [best, least] = [known, value];
      }
    }
    return least < Infinity ? best : (stopWordMeant(word) ?? word);
  });
}
