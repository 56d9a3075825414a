import type { OpenBook } from '#content/book.ts';

/** A source as a simulator's markup links to it, on the server and in the browser. */
export interface SourceLink {
  id: string;
  title: string;
  /** Its place in the page's list of sources; null on a page that does not list it. */
  number: number | null;
  url: string;
}

/** What a simulator needs of the page that shows it; `Astro.locals` has it. */
export interface Surroundings {
  book: OpenBook;
  /** The numbers of the page's sources. */
  sourceNumbers: ReadonlyMap<string, number>;
}

/** The link to a source of the ledger. */
export function sourceLink(id: string, { book, sourceNumbers }: Surroundings): SourceLink {
  const { title, url } = book.ledger.source(id);
  return { id, title, url, number: sourceNumbers.get(id) ?? null };
}
