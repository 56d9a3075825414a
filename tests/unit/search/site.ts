import { readSearchSources } from '#lib/build/search-sources.ts';
import { createEngine } from '#lib/search/engine.ts';
import { makeIndex } from '#lib/search/make-index.ts';
import { openIndex } from '#lib/search/open-index.ts';
import { finish } from '#lib/search/steps.ts';

/** The search of the site as its sources are now, without building it. */
export const data = makeIndex(readSearchSources(process.cwd()));
export const index = finish(openIndex(data));
export const engine = createEngine(index);
export const paths = index.pages.map(({ path }) => path);

/** Address of the first answer to a query. */
export function first(query: string): string | undefined {
  return engine.find(query).answers[0]?.path;
}
