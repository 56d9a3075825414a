import { slipCost } from './slips.ts';

const isPlain = /^[ -~]*$/;

/** Longer queries are cut: nobody types more, and a pasted book must not keep the page busy. */
export const longestQuery = 200;
const mostWords = 24;

/** Words that say nothing about what is sought. They are neither indexed nor matched. */
const stopWords = new Set(
  (
    'a an the this that these those it its itself they them their there here i me my mine we us our ' +
    'you your he she one ones is are am was were be been being do does did done doing use used using can could ' +
    'should would will shall may might must have has had having got to of in on at by for from with ' +
    'without within into onto as and or if so than then but not no nor only just also too very ' +
    'really actually still yet ever even again any some all each every both either which what whats ' +
    'hows whos thats theres im ive how please tell about let lets like want going s t re ve ll d m ' +
    'cant wont ok etc via per thing things stuff kind aws amazon'
  ).split(' '),
);

/** Words around the name in "what is a cold start": what is left is looked up as a name. */
const frameWords = new Set(
  (
    'what whats is are a an the does do mean means meaning define definition of explain explained ' +
    'explanation tell me about please show aws amazon in simple words term word called s'
  ).split(' '),
);

/**
 * Text without case, accents and apostrophes, as words of letters and digits.
 * Everything else separates: "Blue/Green" and "blue-green" are the same two words.
 */
export function wordsOf(text: string): string[] {
  // Nearly all texts are plain, and opening the index folds thousands of them.
  if (isPlain.test(text))
    return (
      text
        .toLowerCase()
        .replace(/['`]/g, '')
        .match(/[a-z0-9]+/g) ?? []
    );
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}'’`´]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The words of a query, cut to a length that can be answered at once. */
export function wordsOfQuery(query: string): string[] {
  return wordsOf(query.slice(0, longestQuery)).slice(0, mostWords);
}

export function isStopWord(word: string): boolean {
  return stopWords.has(word) || (word.endsWith('nt') && stopWords.has(word.slice(0, -2)));
}

/**
 * "wat" and "realy" say as little as what was meant, and "hwo" as "how". Only for words that are not
 * known otherwise; "won" is a word, and no slip of "wont".
 */
export function stopWordMeant(word: string): string | undefined {
  return [...stopWords].find(
    (one) =>
      !one.endsWith('nt') &&
      (one.length > 3 || (one.length === 3 && word.length === 3)) &&
      slipCost(word, one) <= 1 &&
      (one.length > 3 || sorted(word) === sorted(one)),
  );
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** The words of a question without its frame: "what is a cold start" becomes "cold start". */
export function withoutFrame(words: readonly string[]): string[] {
  return words.filter((word) => !frameWords.has(word));
}

/** A noun without its plural ending. Words of up to three letters (ECS, EKS, AWS) stay whole. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/**
 * What a name is looked up by: its words in the singular, joined, so that plural, hyphen, space
 * and case make no difference. "Cold starts", "cold-start" and "ColdStart" share one key.
 */
export function nameKey(words: readonly string[]): string {
  return singular(words.map(singular).join(''));
}

/**
 * The part of an English word that its forms share: "patches", "patching" and "patched" give
 * "patch". Shorter and coarser than Porter's stemmer; both sides of every comparison use it.
 */
export function stem(word: string): string {
  let text = singular(word);
  if (text.length < 4 || /\d/.test(text)) return text;
  text = without(text, /(?:ing|ed)$/, 3);
  text = without(text, /er$/, 5);
  text = without(text, /(?<!qu)est$/, 4);
  for (const [ending, least, instead] of endings) {
    if (text.endsWith(ending) && text.length - ending.length >= least) {
      text = text.slice(0, -ending.length) + instead;
    }
  }
  return isDoubled(text) ? text.slice(0, -1) : text;
}

/** Endings that are changed one after the other, where so many letters stand before them. */
const endings: readonly (readonly [ending: string, least: number, instead: string])[] = [
  ['isation', 4, 'iz'],
  ['ization', 4, 'iz'],
  ['ise', 4, 'iz'],
  ['ize', 4, 'iz'],
  ['is', 4, 'iz'],
  ['ility', 2, 'l'],
  ['ation', 3, 'at'],
  ['ator', 3, 'at'],
  ['ment', 4, ''],
  ['sion', 3, 's'],
  ['tion', 3, 't'],
  ['ly', 3, ''],
  ['e', 2, ''],
  ['y', 2, 'i'],
];

function isDoubled(text: string): boolean {
  const last = text.at(-1) ?? '';
  return last === text.at(-2) && !'aeiouy'.includes(last);
}

/** The stems of a text that carry meaning, each once, in order. */
export function stemsOf(text: string): string[] {
  return [
    ...new Set(
      wordsOf(text)
        .filter((word) => !isStopWord(word))
        .map(stem),
    ),
  ];
}

function without(text: string, ending: RegExp, least: number): string {
  const at = text.search(ending);
  if (at < 0) return text;
  const rest = text.slice(0, at);
  return rest.length >= least && /[aeiouy]/.test(rest) ? rest : text;
}
