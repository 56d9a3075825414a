import type { Mention } from './names.ts';
import type { OpenIndex } from './open-index.ts';
import { isStopWord, stem } from './text.ts';

/** What one word of a query asks for. */
export interface Wish {
  /** Place of the word in the query. */
  place: number;
  /** How much it tells; words that are not known here tell most. */
  weight: number;
  /** The stems that satisfy it, and how well, 0 to 1. */
  stems: ReadonlyMap<number, number>;
  /** How sure it is that the word was understood, 0 to 1; undefined when it does not matter. */
  certainty: number | undefined;
}

/** These ask, but do not say about what: a query is not understood because they are. */
const askingWords = new Set(['who', 'when', 'where', 'why', 'much', 'many', 'long', 'often']);
/** A short word is soon one slip away from another that has nothing to do with it. */
const certaintyOfSlip = { short: 0.4, long: 0.6, longFrom: 5 };

/** How well a word is satisfied by one that is not itself. Found with `npm run search:quality`. */
const factors = { term: 0.3, prefix: 0.7, synonym: 0.7 };

/**
 * The words of a query that carry meaning, with what satisfies each: its own stem, those of the
 * term that it is a name of ("k8s"), its synonyms, words that begin with it while it is being
 * typed, and, when nothing else is known, words one slip away.
 */
export function wishesOf(
  typed: readonly string[],
  words: readonly string[],
  mentions: readonly Mention[],
  isLastUnfinished: boolean,
  { vocabulary, terms, synonyms, postings, weightOf }: OpenIndex,
): Wish[] {
  return words.flatMap((word, place) => {
    if (isStopWord(word)) return [];
    const stems = new Map<number, number>();
    const add = (one: number, factor: number) => {
      if (postings.has(one)) stems.set(one, Math.max(factor, stems.get(one) ?? 0));
    };
    const short = stem(word);
    const own = vocabulary.number(short);
    if (own !== undefined) {
      add(own, 1);
      for (const group of synonyms.get(own) ?? []) {
        for (const one of group) add(one, factors.synonym);
      }
    }
    const mention = mentions.find(({ from, to }) => from <= place && place < to);
    for (const one of terms[mention?.name.term ?? -1]?.stems ?? []) add(one, factors.term);
    if (isLastUnfinished && place === words.length - 1 && word.length > 1) {
      vocabulary.stems.forEach((other, number) => {
        if (other.startsWith(word) || (short.length > 3 && other.startsWith(short))) {
          add(number, factors.prefix);
        }
      });
    }
    return [{ place, weight: weight(), stems, certainty: certainty() }];

    function certainty(): number | undefined {
      if (askingWords.has(word)) return undefined;
      if (stems.size === 0) return /^\d+$/.test(word) ? undefined : 0;
      if (word === typed[place] || mention !== undefined) return 1;
      return word.length < certaintyOfSlip.longFrom ? certaintyOfSlip.short : certaintyOfSlip.long;
    }

    function weight(): number {
      if (own !== undefined && stems.has(own)) return weightOf(own);
      const best = Math.max(...stems.values());
      const nearest = [...stems].filter(([, factor]) => factor === best);
      return Math.max(
        ...(nearest.length > 0 ? nearest.map(([one]) => weightOf(one)) : [weightOf(-1)]),
      );
    }
  });
}
