import type { Message } from './messages.ts';
import { isStopWord, wordsOf } from './text.ts';

/** What a pasted message shares with known ones whose end is another. */
export interface Beginning {
  /** The pages whose messages begin like it, the longest shared beginning first. */
  pages: readonly number[];
  /** What stands behind the shared beginning in the pasted text; empty when it was cut off there. */
  rest: string;
}

/** A shared beginning tells enough when its words, by rarity, weigh so much. */
const leastWeight = 3;
/** An image, an ARN or an address in the place of a variable part has no more words than this. */
const mostWordsOfValue = 30;
/** Of a longer text the end is looked at, as for whole messages. */
const mostWords = 300;
/** Pages whose shared beginning reaches this part of the longest one's weight are meant, too. */
const leastOfLongest = 0.8;
const mostPages = 6;
const longestRest = 80;

/** A variable part, with the letters that it is written together with: "E<date>". */
const valueInText = /[\p{L}\p{N}]*<[^<>]*>[\p{L}\p{N}]*/u;

const gap = /^[^\p{L}\p{N}]+/u;
/** A value behind a shared beginning: an image, a number. */
const value = /^[^\p{L}\p{N}]*\S+[^\p{L}\p{N}]*/u;

/** What a message and a text share. */
interface Shared {
  weight: number;
  /** Number of words. */
  count: number;
  /** Where it ends in the query. */
  end: number;
  /** True when a variable part of the message follows. */
  isValueNext: boolean;
}

interface Word {
  text: string;
  /** Where the word ends in the query. */
  end: number;
}

/**
 * The messages that a pasted text begins like. Ask only when none stands in it with its end: then
 * the text after the shared beginning is what a reader has to compare.
 */
export function beginningOf(query: string, messages: readonly Message[]): Beginning | undefined {
  const words = wordsIn(query);
  const places = Map.groupBy(words.keys(), (at) => words[at]?.text ?? '');
  const shared: (Shared & { page: number })[] = [];
  for (const message of messages) {
    const [first = ''] = message.words;
    for (const at of places.get(first) ?? []) {
      const found = sharedWith(message, words, at);
      // A single word may be a part of a question or the name of a value ("RequestId: …"), unless it
      // is the kind of an error: "…Error:".
      const isKind = query[found.end] === ':' && !found.isValueNext;
      const isBeginning = found.count > 1 || isKind;
      if (isBeginning && found.weight >= leastWeight) shared.push({ page: message.page, ...found });
    }
  }
  shared.sort((a, b) => b.weight - a.weight || a.page - b.page);
  const [longest] = shared;
  if (longest === undefined) return undefined;
  const like = shared.filter(({ weight }) => weight >= longest.weight * leastOfLongest);
  const pages = [...new Set(like.map(({ page }) => page))].slice(0, mostPages);
  const rest = query.slice(longest.end).trim();
  return { pages, rest: longest.isValueNext ? rest.replace(value, '') : rest.replace(gap, '') };
}

/** One sentence or two for the reader: which part of the message to look at. */
export function compareEnd({ pages, rest }: Beginning): string {
  const start = `This message starts like ${pages.length > 1 ? 'several known ones' : 'a known one'}`;
  if (rest === '')
    return `${start}, but its end is missing. Paste the end, too: it says the cause.`;
  const letters = [...rest.replace(/\s+/g, ' ')];
  const shown = letters.slice(0, longestRest).join('');
  return `${start}. Compare the end of yours: “${shown}${letters.length > longestRest ? '…' : ''}”.`;
}

/** How much of a message, from its first word on, follows word by word in a text. */
function sharedWith(
  { text, words: own, weights }: Message,
  words: readonly Word[],
  from: number,
): Shared {
  let at = from;
  let place = 0;
  const shared = { weight: 0, count: 0, end: 0, isValueNext: false };
  for (const [turn, part] of text.split(valueInText).entries()) {
    shared.isValueNext = turn > 0 && shared.count > 0;
    for (const word of wordsOf(part)) {
      const found = words
        .slice(at, at + (shared.isValueNext ? mostWordsOfValue : 1))
        .findIndex((other) => other.text === word);
      if (found < 0) return shared;
      at += found + 1;
      shared.isValueNext = false;
      shared.count += 1;
      shared.end = words[at - 1]?.end ?? shared.end;
      const next = own.indexOf(word, place);
      if (next < 0) continue;
      // The weights of a message grow towards its end; how rare a word is remains.
      if (!isStopWord(word)) shared.weight += (weights[next] ?? 0) / (0.5 + next / own.length);
      place = next + 1;
    }
  }
  return shared;
}

function wordsIn(query: string): Word[] {
  return [...query.matchAll(/[\p{L}\p{N}'’`]+/gu)]
    .slice(-mostWords)
    .flatMap(({ 0: match, index }) =>
      wordsOf(match).map((text) => ({ text, end: index + match.length })),
    );
}
