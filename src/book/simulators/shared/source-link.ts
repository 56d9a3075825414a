import { source } from '#ledger/ledger.ts';

/** A source as a simulator's markup links to it, on the server and in the browser. */
export interface SourceLink {
  id: string;
  title: string;
  /** Its place in the page's list of sources; null on a page that does not list it. */
  number: number | null;
  url: string;
}

/** The link to a source of the ledger. `numbers` are those of the page. */
export function sourceLink(id: string, numbers: ReadonlyMap<string, number>): SourceLink {
  const { title, url } = source(id);
  return { id, title, url, number: numbers.get(id) ?? null };
}
