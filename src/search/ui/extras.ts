import type { Index } from '../core/open-index.ts';

/** What a book adds to the list of results. It is fetched after the first answer. */
export interface SearchExtras {
  /** A card above the results, for queries that it can answer. */
  card(query: string, index: Index): HTMLElement | undefined;
}
