import type { PageData } from '#content/schemas/page.ts';
import { glossaryPath } from './index-data.ts';
import { nameKey, wordsOf } from './text.ts';

/** A line of the index at the back of a book: a name, or another name with a reference to it. */
export interface IndexEntry {
  name: string;
  /** The name it stands under, when that is another one. */
  see: string | undefined;
  address: string;
}

interface Sources {
  pages: readonly ({ path: string; label: string } & Pick<PageData, 'aliases'>)[];
  terms: readonly { id: string; term: string; aliases: readonly string[] }[];
  /** Names that the book gives to pages, beside those in their frontmatter. */
  names: readonly { name: string; page: string }[];
}

const digits = '0–9';

/** Every title, term and other name in the order of the alphabet, letter by letter. */
export function indexEntries({ pages, terms, names }: Sources) {
  const entries = new Map<string, IndexEntry>();
  const add = (name: string, see: string | undefined, address: string) => {
    // It would stand right below the name that it refers to.
    if (see !== undefined && lower(name).startsWith(lower(see))) return;
    const key = nameKey(wordsOf(name));
    if (!entries.has(key)) entries.set(key, { name, see, address });
  };
  for (const { path, label } of pages) add(label, undefined, path);
  for (const { id, term } of terms) add(term, undefined, `${glossaryPath}#${id}`);
  for (const { name, page } of names) add(name, undefined, page);
  for (const { path, label, aliases } of pages) for (const name of aliases) add(name, label, path);
  for (const { id, term, aliases } of terms) {
    for (const name of aliases) add(name, term, `${glossaryPath}#${id}`);
  }
  const sorted = [...entries.values()].sort((a, b) =>
    sortKey(a.name).localeCompare(sortKey(b.name), 'en', { sensitivity: 'base' }),
  );
  const byLetter = Map.groupBy(sorted, ({ name }) => {
    const letter = sortKey(name).charAt(0).toUpperCase();
    return /[A-Z]/.test(letter) ? letter : digits;
  });
  return [...byLetter].map(([letter, list]) => ({ letter, entries: list }));
}

function lower(name: string): string {
  return sortKey(name).toLowerCase();
}

/** A book sorts "The Warehouse" under W, and names of AWS under their own letter. */
function sortKey(name: string): string {
  return name.replace(/^(?:the|an?|aws|amazon) (?=\w)/i, '').replace(/^[^\p{L}\p{N}]+/u, '');
}
