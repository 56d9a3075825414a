import { mentionsIn, type Names } from '#search/core/names.ts';
import { stem } from '#search/core/text.ts';

/** What a book's comparison card is made of. */
export interface ComparisonData {
  options: Option[];
  rows: ComparisonRow[];
  subjects: Subject[];
  /** Pairs of terms that are compared in other forms than each has by itself. */
  pairs: { terms: [number, number]; options: [number, number] }[];
  /** Names that say too little: a "server" in an error message is no service. */
  ignored: string[];
}

export interface Option {
  id: string;
  label: string;
  page: string;
  /** The level it belongs to, for the look of its column. */
  level: string;
}

export interface ComparisonRow {
  label: string;
  kind: 'duty' | 'figure' | 'price';
  /** One for each option; empty where it has none. Of a duty: c customer, a AWS, s shared, - none. */
  values: string[];
  /** Further words by which a reader asks for it. */
  words?: string;
}

export interface Subject {
  /** Index of the term. */
  term: number;
  /** Indexes of its forms, the usual one first. */
  options: number[];
  /** What the reader called it, when its option is only an example: "Managed service". */
  example?: string;
}

export interface Side extends Option {
  /** What the reader named, when the option is only an example of it. */
  example: string | undefined;
  /** True when it has other forms, too. */
  isUsualForm: boolean;
}

export interface Comparison {
  a: Side;
  b: Side;
  kind: 'price' | 'duty' | 'all';
  rows: { label: string; kind: ComparisonRow['kind']; a: string; b: string }[];
}

/** Words that ask for a comparison. */
const signs = new Set(
  'or vs versus difference differences differ different compare compared comparison better cheaper best instead than between against faster'.split(
    ' ',
  ),
);
const priceWords = new Set(
  'cheap cheaper cheapest cost costs price prices pricing expensive pay bill bills money'.split(
    ' ',
  ),
);
const dutyWords = new Set(
  'who patch patches patching responsible responsibility duty duties manage manages managed maintain maintains'.split(
    ' ',
  ),
);
const mostRows = 5;

/**
 * The two sides that a query names, held against each other in the rows that it asks for; undefined
 * when it does not name exactly two, or shows no sign of comparing.
 */
export function compare(
  words: readonly string[],
  data: ComparisonData,
  index: Names,
): Comparison | undefined {
  if (!words.some((word) => signs.has(word))) return undefined;
  const subjects = new Map(data.subjects.map((subject) => [subject.term, subject]));
  const ignored = new Set(data.ignored);
  // Only these names count: "ECS or Fargate" may itself be a name, of the page that tells them apart.
  const names = index.names.filter(({ term, key }) => subjects.has(term) && !ignored.has(key));
  const namesByKey = new Map(names.map((name) => [name.key, [name]]));
  const named: Subject[] = [];
  const mentions = mentionsIn(words, { names, namesByKey });
  for (const { name } of mentions.toSorted((a, b) => a.from - b.from)) {
    const subject = subjects.get(name.term);
    if (subject === undefined) continue;
    const [usual] = subject.options;
    if (
      !named.some(
        (other) =>
          other.term === subject.term ||
          (other.options[0] === usual && other.options.length === subject.options.length),
      )
    ) {
      named.push(subject);
    }
  }
  const [first, second] = named;
  if (first === undefined || second === undefined || named.length > 2) return undefined;
  const [a, b] = optionsOf(first, second, data);
  const optionA = data.options[a];
  const optionB = data.options[b];
  if (optionA === undefined || optionB === undefined || a === b) return undefined;
  const kind = words.some((word) => priceWords.has(word))
    ? 'price'
    : words.some((word) => dutyWords.has(word))
      ? 'duty'
      : 'all';
  const rows = chooseRows(data.rows, a, b, kind, words);
  if (rows.length === 0) return undefined;
  return { a: side(first, optionA), b: side(second, optionB), kind, rows };
}

/** The usual form of each; another where both would be the same. */
function optionsOf(first: Subject, second: Subject, { pairs }: ComparisonData): [number, number] {
  for (const { terms, options } of pairs) {
    if (terms[0] === first.term && terms[1] === second.term) return options;
    if (terms[0] === second.term && terms[1] === first.term) return [options[1], options[0]];
  }
  return [first.options[0] ?? -1, second.options[0] ?? -1];
}

function side({ example, options }: Subject, option: Option): Side {
  return { ...option, example, isUsualForm: options.length > 1 };
}

function chooseRows(
  all: readonly ComparisonRow[],
  a: number,
  b: number,
  kind: Comparison['kind'],
  words: readonly string[],
): Comparison['rows'] {
  const asked = new Set(words.map(stem));
  const rows = all
    .map((row) => ({ ...row, a: row.values[a] ?? '', b: row.values[b] ?? '' }))
    .filter((row) => row.a !== row.b)
    .filter((row) => (kind === 'all' ? row.kind !== 'price' : row.kind === kind));
  const full = rows.filter((row) => row.a !== '' && row.b !== '');
  return (full.length > 0 ? full : rows)
    .map((row) => ({ row, worth: difference(row) + (isAskedFor(row, asked) ? 10 : 0) }))
    .sort((one, other) => other.worth - one.worth)
    .slice(0, mostRows)
    .map(({ row: { label, kind: ofRow, a: left, b: right } }) => ({
      label,
      kind: ofRow,
      a: left,
      b: right,
    }));
}

function isAskedFor({ label, words = '' }: ComparisonRow, asked: ReadonlySet<string>): boolean {
  return `${label} ${words}`
    .toLowerCase()
    .split(/\W+/)
    .some((word) => asked.has(stem(word)));
}

/** How much two values differ: somebody else does all of it, two figures, a part of it, one figure. */
function difference({ kind, a, b }: { kind: string; a: string; b: string }): number {
  if (kind !== 'duty') return a !== '' && b !== '' ? 2.5 : 1;
  return a + b === 'ac' || a + b === 'ca' ? 3 : 2;
}
