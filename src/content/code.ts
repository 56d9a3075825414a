import { bundledLanguagesInfo } from 'shiki/langs';
import { didYouMean } from './fault.ts';

/** Languages that have no grammar, because there is nothing to color. */
const plain = ['text', 'txt', 'plain', 'plaintext', 'output'];

/** Names by which authors call a language, and the grammar that each stands for. */
const grammars = new Map([
  ...bundledLanguagesInfo.flatMap(({ id, aliases = [] }) =>
    [id, ...aliases].map((name): [string, string] => [name, id]),
  ),
  ...plain.map((name): [string, string] => [name, 'text']),
]);

/** The grammar for a language, by any of its usual names; a fence without one is plain text. */
export function grammarOf(language: string | null | undefined): string | undefined {
  return language ? grammars.get(language.toLowerCase()) : 'text';
}

/** What the words after the language of a fence ask for. */
export interface FenceWishes {
  title?: string;
  /** Lines that are marked, in the center of attention, added or removed, from 1. */
  marked: readonly number[];
  focused: readonly number[];
  inserted: readonly number[];
  deleted: readonly number[];
  /** The number of the first line, where lines are numbered. */
  firstLine?: number;
}

/** What is wrong with the words after ```` ``` ````, and how they are meant; nothing when all is well. */
export function fenceProblem({
  lang,
  meta,
}: {
  lang?: string | null | undefined;
  meta?: string | null | undefined;
}): { problem: string; mend: string } | undefined {
  if (grammarOf(lang) === undefined) {
    const like = didYouMean(lang ?? '', grammars.keys());
    return {
      problem: `"${lang ?? ''}" is no language that code is colored for.`,
      mend: `${like}Write text for what no language fits.`,
    };
  }
  const wishes = wishesOf(meta);
  if (typeof wishes !== 'string') return undefined;
  return {
    problem: `A fence has no word "${wishes}" after its language.`,
    mend: 'Write title="…", {1,3-5} for marked lines, focus={2}, ins={4}, del={5}, or showLineNumbers.',
  };
}

/** What the words after a language ask for, or the first one that asks for nothing known. */
export function wishesOf(meta: string | null | undefined): FenceWishes | string {
  const lines: Record<string, number[]> = {};
  const more: { title?: string; firstLine?: number } = {};
  const rest = (meta ?? '').replace(
    /(?:(\w+)=)?(?:"([^"]*)"|\{([\d,\s-]*)\})|\bshowLineNumbers\b/g,
    (word, name: string | undefined, text: string | undefined, range: string | undefined) => {
      const first = Number(range);
      if (word === 'showLineNumbers') more.firstLine = 1;
      else if (name === 'title' && text !== undefined) more.title = text;
      else if (name === 'showLineNumbers' && first > 0) more.firstLine = first;
      else if (range !== undefined && (name === undefined || lineWishes.includes(name))) {
        lines[name ?? 'mark'] = linesIn(range);
      } else return word;
      return '';
    },
  );
  const [unknown] = rest.trim().split(/\s+/);
  if (unknown) return unknown;
  return {
    ...more,
    marked: lines['mark'] ?? [],
    focused: lines['focus'] ?? [],
    inserted: lines['ins'] ?? [],
    deleted: lines['del'] ?? [],
  };
}

const lineWishes = ['mark', 'focus', 'ins', 'del'];

/** The numbers in "1, 3-5". */
function linesIn(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  });
}

/** The language of an example file, by its name; plain text when it tells none. */
export function languageOf(file: string): string {
  if (/(?:^|\/)Dockerfile$/.test(file)) return 'docker';
  const ending = /\.(\w+)$/.exec(file)?.[1] ?? '';
  return grammarOf(ending || 'text') === undefined ? 'text' : ending;
}

/**
 * Lines `first` to `last` of a text, as in "3-12", counted from one, or to its end, as in "6-",
 * without the indent that they share. Throws a RangeError when the text has no such lines.
 */
export function excerpt(text: string, lines: string): string {
  const all = text.trimEnd().split('\n');
  const [from, to] = lines.split('-');
  const first = Number(from);
  const last = Number(to || all.length);
  if (first < 1 || last < first || last > all.length) {
    throw new RangeError(`there are no lines ${lines}: the file has lines 1 to ${all.length}`);
  }
  const kept = all.slice(first - 1, last);
  const indents = kept.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return kept.map((line) => line.slice(indent)).join('\n');
}
