import { isPasted, withoutNoise } from './messages.ts';
import { mentionsIn, type Mention } from './names.ts';
import type { Index } from './open-index.ts';
import { wordMeant } from './spelling.ts';
import {
  asksIn,
  isStopWord,
  isWeak,
  longestQuery,
  nameKey,
  stem,
  stemsOf,
  tokensOf,
  withPhrases,
  wordsOf,
} from './text.ts';

/** What one word of a query looks for. */
export interface Term {
  /** The word that was meant, and its stem. */
  word: string;
  stem: string;
  /** How much it tells. */
  weight: number;
  /** The stems that satisfy it, and how well, 0 to 1. */
  alternatives: readonly (readonly [stem: string, factor: number])[];
  /** Index of the subject that it names. */
  subject: number | undefined;
  /** How sure it is that the word was understood, 0 to 1; undefined when it does not matter. */
  certainty: number | undefined;
}

/** A query as search understands it. */
export interface Query {
  /** Its words as typed, for names. */
  typed: readonly string[];
  /** Its words as they were meant. */
  words: readonly string[];
  /** Typed words that were taken for others. */
  corrections: readonly { typed: string; meant: string }[];
  isUnfinished: boolean;
  terms: readonly Term[];
  /** Stems that follow one another. */
  pairs: readonly (readonly [pair: string, weight: number])[];
  /** In which ways it asks; see `asksIn`. */
  asks: ReadonlySet<number>;
  /** Indexes of the subjects it names. */
  subjects: readonly number[];
  mentions: readonly Mention[];
}

/** How well a term is satisfied by a stem that is not its own. Found with `npm run search:quality`. */
export const factors = { synonym: 0.5, hint: 0.5, prefix: 0.7 };
/** What a word counts for beside one that names something. */
export const counts = { number: 0.5, subject: 1 };
/** A short word is soon one typo away from another that has nothing to do with it. */
const certaintyOfTypo = { short: 0.4, long: 0.6, longFrom: 5 };
const comparing = stemsOf('difference different between compare compared vs versus better differ');
const mostTokens = 90;
const mostCompletions = 40;

/** Reads a query. `asTyped` takes every word as it stands. */
export function readQuery(
  text: string,
  index: Index,
  { isTyping = false, asTyped = false } = {},
): Query {
  const query = text.slice(0, longestQuery);
  const clean = withoutNoise(query);
  const isUnfinished = isTyping && /[\p{L}\p{N}]$/u.test(query);
  const said = isPasted(query) ? clean : withPhrases(clean, index.phrases);
  const tokens = tokensOf(said).slice(0, mostTokens);
  const corrections: { typed: string; meant: string }[] = [];
  const meant = (word: string, place: number, all: readonly string[]) => {
    if (asTyped || (isUnfinished && place === all.length - 1 && isBegun(word, index))) return word;
    return wordMeant(word, index);
  };
  const typed = wordsOf(clean).slice(0, mostTokens);
  const words = typed.map(meant);
  words.forEach((word, place) => {
    const before = typed[place] ?? '';
    if (word !== before && !isStopWord(word)) corrections.push({ typed: before, meant: word });
  });
  const mentions = mentionsIn(words, index);

  const terms = new Map<string, Term>();
  const sequence: string[] = [];
  for (const [place, token] of tokens.entries()) {
    const word = meant(token, place, tokens);
    if (isStopWord(word)) continue;
    const one = stem(word);
    if (!isWeak(one)) sequence.push(one);
    if (terms.has(one)) continue;
    const isLast = isUnfinished && place === tokens.length - 1;
    const alternatives = alternativesOf(word, one, isLast, index);
    terms.set(one, {
      word,
      stem: one,
      weight: weightOf(word, one, alternatives, index),
      alternatives,
      subject: index.subjects.get(one),
      certainty: certaintyOf(token, word, alternatives, mentions),
    });
  }
  const subjects = [...new Set(sequence.flatMap((one) => index.subjects.get(one) ?? []))];
  // What two subjects differ in is asked by naming both; the words around them only repeat that.
  if (subjects.length > 1) for (const one of comparing) terms.delete(one);
  const pairs: (readonly [string, number])[] = [];
  sequence.forEach((one, place) => {
    const next = sequence[place + 1];
    if (next === undefined) return;
    const weight = Math.min(terms.get(one)?.weight ?? 0, terms.get(next)?.weight ?? 0);
    if (weight > 0) pairs.push([` ${one} ${next} `, weight]);
  });
  return {
    typed,
    words,
    corrections,
    isUnfinished,
    terms: [...terms.values()],
    pairs,
    asks: asksIn(words),
    subjects,
    mentions,
  };
}

function isBegun(word: string, { vocabulary, isSaid }: Index): boolean {
  for (const known of vocabulary) if (known.startsWith(word) && isSaid(stem(known))) return true;
  return false;
}

function alternativesOf(
  word: string,
  one: string,
  isUnfinished: boolean,
  { postings, synonyms, hints }: Index,
): Term['alternatives'] {
  const found = new Map<string, number>();
  const add = (stem: string, factor: number) => {
    if (postings.has(stem)) found.set(stem, Math.max(factor, found.get(stem) ?? 0));
  };
  add(one, 1);
  for (const other of synonyms.get(one) ?? []) add(other, factors.synonym);
  for (const other of hints.get(one) ?? []) add(other, factors.hint);
  if (isUnfinished && word.length > 2) {
    let count = 0;
    for (const stem of postings.keys()) {
      if (!stem.startsWith(word) && !(one.length > 3 && stem.startsWith(one))) continue;
      add(stem, factors.prefix);
      if (++count >= mostCompletions) break;
    }
  }
  return [...found];
}

function weightOf(
  word: string,
  one: string,
  alternatives: Term['alternatives'],
  index: Index,
): number {
  const known = alternatives.map(([stem]) => index.weightOf(stem));
  const own = index.postings.has(one);
  // A word that nothing says tells most; one that only its synonyms say, what they do.
  const weight = own || known.length === 0 ? index.weightOf(one) : Math.min(...known);
  if (/^\d+$/.test(word)) return weight * counts.number;
  return index.subjects.has(one) ? weight * counts.subject : weight;
}

function certaintyOf(
  typed: string,
  word: string,
  alternatives: Term['alternatives'],
  mentions: readonly Mention[],
): number | undefined {
  const isCode = /^\d{3,}$/.test(word) && alternatives.length > 0;
  if (isWeak(stem(word)) || (/^\d+$/.test(word) && !isCode)) return undefined;
  if (alternatives.length === 0) return 0;
  if (typed === word || mentions.some(({ name }) => name.key.includes(nameKey([word])))) return 1;
  return word.length < certaintyOfTypo.longFrom ? certaintyOfTypo.short : certaintyOfTypo.long;
}
