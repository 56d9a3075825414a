const isPlain = /^[ -~]*$/;

/** A pasted log may be long; a pasted book must not keep the page busy. */
export const longestQuery = 3000;

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

/** Words that ask, order or complain: they count for less than words that name something. */
const weakWords = (
  'when why who whom much many long often possible way ways worth happen happens ' +
  'happening good bad best better right wrong work works working need needs say says mean means ' +
  'meaning now exist exists first last new own know see show look give gives get gets getting take ' +
  'takes make makes put puts go goes come comes keep keeps two three time times problem problems ' +
  'error errors failed message difference between compare compared vs versus suddenly always never after ' +
  'before while during back out up down off over under more less most least same other another ' +
  'someone somebody anybody people user users help exactly really anymore try tried trying ' +
  'warning info status code reason request id exception operation occurred calling following ' +
  'although because since nobody nothing everything everyone whatever become becomes became stay stays ' +
  'find normal normally fine perfect useful soon today already enough whole possible impossible ' +
  'once must anything everybody however believe think thought wonder wondering'
).split(' ');

/** Words around the name in "what is a cold start" and "how do I …": what is left is looked up as a name. */
const frameWords = new Set(
  (
    'what whats is are a an the does do mean means meaning define definition of explain explained ' +
    'explanation tell me about please show aws amazon in simple words term word called s how do i to'
  ).split(' '),
);

/**
 * Text without case, accents and apostrophes, as words of letters and digits.
 * Everything else separates: "Blue/Green" and "blue-green" are the same two words.
 */
export function wordsOf(text: string): string[] {
  return (
    fold(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Most texts are plain, and opening the index folds thousands of them. */
function fold(text: string): string {
  return isPlain.test(text)
    ? text.replace(/['`]/g, '')
    : text
        .normalize('NFKD')
        .replace(/[\p{M}'’`´]/gu, '')
        .normalize('NFC');
}

/** Words, and identifiers such as `ecs:RunTask`, `python3.10` and `aws_ecs_service`. */
const wordOrIdentifier = /[\p{L}\p{N}]+(?:[._:][\p{L}\p{N}]+)*/gu;
/** Where a new word begins inside an identifier: assign|Public|Ip, Amazon|ECS|Task. */
const innerWord = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+/gu;

/**
 * The words of a text as search compares them. An identifier counts as a whole and in its parts;
 * Chinese, Japanese and Korean text counts as pairs of characters.
 */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const [match] of fold(text).matchAll(wordOrIdentifier)) {
    if (/^[a-z\d]+$/.test(match)) {
      tokens.push(match);
      continue;
    }
    const parts = match.split(/[._:]/).flatMap((part) => part.split(innerWord));
    for (const part of parts) tokens.push(...splitUnspaced(part.toLowerCase()));
    // The end of one sentence and the beginning of the next are no identifier.
    const isIdentifier = parts.length > 1 && (!match.includes('.') || /\d/.test(match));
    if (isIdentifier) tokens.push(match.toLowerCase().replace(/[_:]/g, ''));
  }
  return tokens;
}

function splitUnspaced(word: string): string[] {
  if (/^[\0-\x7f]*$/.test(word)) return [word];
  const tokens: string[] = [];
  let end = 0;
  for (const { 0: run, index } of word.matchAll(unspaced)) {
    if (index > end) tokens.push(word.slice(end, index));
    const letters = [...run];
    if (letters.length === 1) tokens.push(run);
    for (let at = 1; at < letters.length; at++) tokens.push(letters.slice(at - 1, at + 1).join(''));
    end = index + run.length;
  }
  if (end < word.length) tokens.push(word.slice(end));
  return tokens;
}

export function isStopWord(word: string): boolean {
  return stopWords.has(word) || (word.endsWith('nt') && stopWords.has(word.slice(0, -2)));
}

/** True for the stem of a word that counts for less than others. */
export function isWeak(one: string): boolean {
  return weakStems.has(one);
}

/** Words that no typo makes of another word: "wat" is no name. */
export function functionWords(): Iterable<string> {
  return stopWords;
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
  // Without its ending it would be SAM, the tool.
  if (word === 'same') return word;
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

/**
 * The ways in which people ask: to compare, for a procedure, for a meaning, for a person, or for an
 * amount. "Why" and yes-or-no questions are left out: any kind of heading answers them.
 */
const waysToAsk: readonly RegExp[] = [
  /\b(?:or|vs|versus|which|better|differ|difference|different|compared?)\b/,
  /\bhow (?:do|can|should|could|to)\b/,
  /\bwhats?\b/,
  /\bwho\b/,
  /\bhow (?:much|many|long|often|big|large|small|fast)\b|\b(?:costs?|price|limits?|max|maximum)\b/,
];

/** Which ways of asking stand in a text, as words. */
export function asksIn(words: readonly string[]): ReadonlySet<number> {
  const text = words.join(' ');
  return new Set(waysToAsk.flatMap((way, at) => (way.test(text) ? at : [])));
}

const weakStems = new Set(weakWords.map(stem));

function isDoubled(text: string): boolean {
  const last = text.at(-1) ?? '';
  return last === text.at(-2) && !'aeiouy'.includes(last);
}

/** Finds phrases in a text, and tells the words that stand for each. */
export interface Phrases {
  pattern: RegExp;
  meant: Readonly<Record<string, string>>;
}

/** The hints that are for phrases; of two that begin alike, the longer one is found. */
export function phrasesIn(hints: Readonly<Record<string, string>>): Phrases {
  const found = Object.keys(hints)
    .filter((words) => words.includes(' '))
    .sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(`\\b(?:${found.join('|') || '(?!)'})\\b`, 'gi'), meant: hints };
}

/** "At the same time" is one notion, and its words on their own say nothing of it. */
export function withPhrases(text: string, { pattern, meant }: Phrases): string {
  return text.replace(pattern, (phrase) => meant[phrase.toLowerCase()] ?? phrase);
}

/** The stems of a text that carry meaning, in order, repetitions included. */
export function stemsOf(text: string): string[] {
  return tokensOf(text)
    .filter((token) => !isStopWord(token))
    .map(stem);
}

function without(text: string, ending: RegExp, least: number): string {
  const at = text.search(ending);
  if (at < 0) return text;
  const rest = text.slice(0, at);
  return rest.length >= least && /[aeiouy]/.test(rest) ? rest : text;
}
