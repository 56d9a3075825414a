import { searchSources } from '#search/build/search-sources.ts';
import { createEngine } from '#search/core/engine.ts';
import { makeIndex } from '#search/build/make-index.ts';
import { openIndex } from '#search/core/open-index.ts';
import { finish } from '#search/core/steps.ts';
import { book } from '../book.ts';

/** The search of the site as its sources are now, without building it. */
export const data = makeIndex(searchSources(book, book.pages));
export const index = finish(openIndex(data));
export const engine = createEngine(index);
export const paths = index.pages.map(({ path }) => path);

/** Address of the first answer to a query. */
export function first(query: string): string | undefined {
  return engine.find(query).answers[0]?.path;
}
