import { comparisonData, readSearchSources } from '#book/search.ts';
import { makeIndex } from '#search/build/make-index.ts';
import { createEngine } from '#search/core/engine.ts';
import { openMessages } from '#search/core/messages.ts';
import { openIndex } from '#search/core/open-index.ts';
import { finish } from '#search/core/steps.ts';

/** The search of the site as its sources are now, without building it. */
export const data = makeIndex(readSearchSources(process.cwd()));
export const index = finish(openIndex(data.index, data.text));
export const engine = createEngine(index, openMessages(data.messages));
export const comparison = comparisonData();
export const paths = index.pages.map(({ path }) => path);

/** Address of the page that comes first for a query. */
export function first(query: string): string | undefined {
  return engine.find(query).results[0]?.path;
}
