import type { MessagesData } from './index-data.ts';
import { isStopWord, wordsOf } from './text.ts';

/** A form of an error message that a page explains. */
export interface Message {
  page: number;
  /** The form as it is written. */
  text: string;
  /** Its words in order, without its variable parts. */
  words: readonly string[];
  /** How much each word tells: the fewer messages hold it, and the nearer it stands to the end, the more. */
  weights: readonly number[];
  /** How much the whole message tells, wherever its words stand. */
  worth: number;
}

/** A page whose message stands in a query. */
export interface MessageMatch {
  page: number;
  /** How well it fits; the words that only few messages hold decide. */
  score: number;
  /** True when the end of any of its forms stands in the query, too: that is where a message says the cause. */
  hasEnd: boolean;
}

/** What differs from one occurrence of a message to the next. Its parts look like words. */
const identifiers = [
  /arn:aws[\w-]*:[^\s"',)\]}]+/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,}\b/gi,
  /\b(?=[a-z]*\d)(?=\d*[a-z])[0-9a-f]{7,}\b/gi,
  /\b\d{4}-\d\d-\d\d(?:[T ][\d:.,]+Z?)?\b/g,
  /\b\d\d:\d\d(?::\d\d)?(?:\.\d+)?\b/g,
];
/** To a question addresses and names of images say nothing. */
const noise = [
  ...identifiers,
  /https?:\/\/[^\s"',)\]}]+/g,
  /\b\d+\.dkr\.ecr\.[^\s"',)\]}]+/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:\/\d+)?\b/g,
];
/**
 * A message may hold parts of addresses: "localhost:8080", "/v2/", ":53". The address itself goes
 * first, for "10.0.0.10:53" ends like a time.
 */
const noiseInMessages = [
  /\b\d+\.dkr\.ecr\.[\w.-]+/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d+)?\b/g,
  ...identifiers,
];
/** Stands for a variable part, so that "<account>.dkr.ecr.…" is noise as a whole. */
const anyValue = '70707070';
/** Tags: an error page is often copied with them. */
const markup = /<\/?[a-z][^<>]*>/gi;
/** A number that does not vary is what a message is about: "exit code 139", "403 Forbidden". */
const plainNumber = /^\d{3,}$/;
/** A shorter query was typed, and each of its words was meant. */
const leastPasted = 40;
/** Of a longer text the end is looked at: that is where a message says the cause. */
const mostWords = 150;
/** So much of a message, by weight, must stand in the query. */
const leastShare = 0.7;
/** So much of a typed query must belong to the message: "forbidden" alone is no message. */
const leastOfQuery = 0.5;
/** What a message gains by standing at the end of the text rather than at its beginning. */
const bonusAtEnd = 0.2;
/** Two services print {"Message":"Forbidden"}; only one with a capital M. */
const bonusIfExact = 1.05;

/** True for text that was copied from somewhere rather than typed. */
export function isPasted(query: string): boolean {
  return query.length >= leastPasted && /[:="[{(]|\S{25}/.test(query);
}

/** A query without markup, and a pasted one without what differs each time. */
export function withoutNoise(query: string): string {
  const text = query.replace(markup, ' ');
  return text.length < leastPasted ? text : without(text, noise);
}

function without(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}

/** Cuts the messages into words. `<parts>` that vary are left out, with the words they are part of. */
export function openMessages(data: MessagesData): Message[] {
  const list = data.flatMap(([page, forms]) =>
    forms.map((text) => {
      const words = wordsOf(without(text.replace(/<[^<>]*>/g, anyValue), noiseInMessages));
      return { page, text, words: words.filter((word) => !word.includes(anyValue)) };
    }),
  );
  const counts = new Map<string, number>();
  for (const { words } of list) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const rarity = (word: string) =>
    isStopWord(word) ? 0.2 : Math.log(1 + list.length / (counts.get(word) ?? list.length));
  return list.map(({ page, text, words }) => ({
    page,
    text,
    words,
    weights: words.map((word, at) => rarity(word) * (0.5 + at / words.length)),
    worth: words.reduce((sum, word) => sum + rarity(word), 0),
  }));
}

/** The pages whose messages stand in a query, best first. */
export function matchMessages(query: string, messages: readonly Message[]): MessageMatch[] {
  const words = wordsOf(without(query, noiseInMessages)).slice(-mostWords);
  const known = new Set(words);
  const typed = isPasted(query) ? 0 : words.filter((word) => !isStopWord(word)).length;
  const best = new Map<number, MessageMatch>();
  for (const message of messages) {
    if (!message.words.every((word) => known.has(word) || !plainNumber.test(word))) continue;
    let all = 0;
    let most = 0;
    message.weights.forEach((weight, at) => {
      all += weight;
      if (known.has(message.words[at] ?? '')) most += weight;
    });
    if (most < all * leastShare) continue;
    const { weight, count, end, last } = align(message, words);
    const share = weight / all;
    if (share < leastShare || count < typed * leastOfQuery) continue;
    const isExact = query.includes(message.text);
    const score =
      message.worth *
      share ** 4 *
      (1 + (bonusAtEnd * end) / words.length) *
      (isExact ? bonusIfExact : 1);
    const before = best.get(message.page);
    const hasEnd = message.words.slice(last + 1).every(isStopWord) || before?.hasEnd === true;
    best.set(message.page, {
      page: message.page,
      score: Math.max(score, before?.score ?? 0),
      hasEnd,
    });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.page - b.page);
}

interface Alignment {
  weight: number;
  /** Number of words that carry meaning. */
  count: number;
  /** Where in the text the last of them stands, and where in the message. */
  end: number;
  last: number;
}

/** The heaviest words of a message that stand in a text in the same order, other words between them. */
function align({ words, weights }: Message, text: readonly string[]): Alignment {
  const nothing = { weight: 0, count: 0, end: 0, last: -1 };
  let row: Alignment[] = Array.from({ length: text.length + 1 }, () => nothing);
  for (const [index, word] of words.entries()) {
    const next = [nothing];
    for (const [at, other] of text.entries()) {
      let best = heavier(next[at] ?? nothing, row[at + 1] ?? nothing);
      if (other === word) {
        const { weight, count } = row[at] ?? nothing;
        const sum = weight + (weights[index] ?? 0);
        if (sum > best.weight) {
          const more = isStopWord(word) ? 0 : 1;
          best = { weight: sum, count: count + more, end: at + 1, last: index };
        }
      }
      next.push(best);
    }
    row = next;
  }
  return row.at(-1) ?? nothing;
}

function heavier(a: Alignment, b: Alignment): Alignment {
  return a.weight >= b.weight ? a : b;
}
