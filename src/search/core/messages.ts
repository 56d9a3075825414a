import type { MessagesData } from './index-data.ts';
import { isStopWord, wordsOf } from './text.ts';

/** A form of an error message that a page explains. */
export interface Message {
  page: number;
  /** Its words in order, without its variable parts. */
  words: readonly string[];
  /** How much each word tells: the fewer messages hold it, and the nearer it stands to the end, the more. */
  weights: readonly number[];
}

/** A page whose message stands in a query. */
export interface MessageMatch {
  page: number;
  /** How well it fits; the words that only few messages hold decide. */
  score: number;
}

/**
 * What differs from one occurrence of a message to the next: ARNs, addresses, names of images,
 * identifiers and times. Their parts look like words.
 */
const noise = [
  /arn:aws[\w-]*:[^\s"',)\]}]+/g,
  /https?:\/\/[^\s"',)\]}]+/g,
  /[^\s"'(]*\.dkr\.ecr\.[^\s"',)\]}]+/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,}\b/gi,
  /\b(?=[a-z]*\d)(?=\d*[a-z])[0-9a-f]{7,}\b/gi,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:\/\d+)?\b/g,
  /\b\d{4}-\d\d-\d\d(?:[T ][\d:.,]+Z?)?\b/g,
  /\b\d\d:\d\d(?::\d\d)?(?:\.\d+)?\b/g,
];
/** Tags: an error page is often copied with them. */
const markup = /<\/?[a-z][^<>]*>/gi;
/** Stands for a part that varies: a character of no word that ends no address. */
const varied = '\uE000';
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

/** True for text that was copied from somewhere rather than typed. */
export function isPasted(query: string): boolean {
  return query.length >= leastPasted && /[:="[{(]/.test(query);
}

/** A query without markup, and a pasted one without what differs each time. */
export function withoutNoise(query: string): string {
  const text = query.replace(markup, ' ');
  return query.length < leastPasted ? text : withoutVaried(text);
}

function withoutVaried(text: string): string {
  return noise.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}

/**
 * Cuts the messages into words. `<parts>` that vary are left out, and whatever is left out of a
 * pasted text: an address around such a part, too.
 */
export function openMessages(data: MessagesData): Message[] {
  const list = data.flatMap(([page, forms]) =>
    forms.map((text) => ({
      page,
      words: wordsOf(withoutVaried(text.replace(/<[^<>]*>/g, varied))),
    })),
  );
  const counts = new Map<string, number>();
  for (const { words } of list) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const rarity = (word: string) =>
    isStopWord(word) ? 0.2 : Math.log(1 + list.length / (counts.get(word) ?? list.length));
  return list.map(({ page, words }) => ({
    page,
    words,
    weights: words.map((word, at) => rarity(word) * (0.5 + at / words.length)),
  }));
}

/** The pages whose messages stand in a query, best first. */
export function matchMessages(query: string, messages: readonly Message[]): MessageMatch[] {
  const words = wordsOf(withoutNoise(query)).slice(-mostWords);
  const known = new Set(words);
  const typed = isPasted(query) ? 0 : words.filter((word) => !isStopWord(word)).length;
  const best = new Map<number, number>();
  for (const message of messages) {
    let all = 0;
    let most = 0;
    message.weights.forEach((weight, at) => {
      all += weight;
      if (known.has(message.words[at] ?? '')) most += weight;
    });
    if (most < all * leastShare) continue;
    const { weight, count, end } = align(message, words);
    const share = weight / all;
    if (share < leastShare || count < typed * leastOfQuery) continue;
    const score = weight * share ** 3 * (1 + (bonusAtEnd * end) / words.length);
    best.set(message.page, Math.max(score, best.get(message.page) ?? 0));
  }
  return [...best]
    .map(([page, score]) => ({ page, score }))
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

interface Alignment {
  weight: number;
  /** Number of words that carry meaning. */
  count: number;
  /** Where in the text the last of them stands. */
  end: number;
}

/** The heaviest words of a message that stand in a text in the same order, other words between them. */
function align({ words, weights }: Message, text: readonly string[]): Alignment {
  const nothing = { weight: 0, count: 0, end: 0 };
  let row: Alignment[] = Array.from({ length: text.length + 1 }, () => nothing);
  for (const [index, word] of words.entries()) {
    const next = [nothing];
    for (const [at, other] of text.entries()) {
      let best = heavier(next[at] ?? nothing, row[at + 1] ?? nothing);
      if (other === word) {
        const { weight, count } = row[at] ?? nothing;
        const more = weight + (weights[index] ?? 0);
        if (more > best.weight) {
          best = { weight: more, count: count + (isStopWord(word) ? 0 : 1), end: at + 1 };
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
