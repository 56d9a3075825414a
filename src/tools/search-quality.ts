/**
 * `npm run search:quality`: asks the lists of questions in src/book/data/ and prints, by kind and
 * set, how often the right section comes first and within the first three results, how often the
 * right page comes first, and every miss with what was shown. `-- FILE` asks another list of the
 * same form. Queries that are held back are asked with `-- --held` only, and their misses are not
 * shown: nobody should tune on them. It reads the sources, not the build.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { makeIndex } from '#search/build/make-index.ts';
import { searchSources } from '#search/build/search-sources.ts';
import { createEngine } from '#search/core/engine.ts';
import { openMessages } from '#search/core/messages.ts';
import { openIndex } from '#search/core/open-index.ts';
import { misses, outcomes, qualityTable } from '#search/core/quality.ts';
import { finish } from '#search/core/steps.ts';
import { searchQuery, type SearchQuery } from '#search/schemas/search-query.ts';
import { readBook } from './project.ts';
import { run } from './run.ts';

const lists = ['queries', 'questions', 'errors'].map((name) => `src/book/data/search-${name}.json`);

async function read(file: string): Promise<SearchQuery[]> {
  return z.array(searchQuery).parse(JSON.parse(await readFile(file, 'utf8')));
}

await run(async () => {
  const { values, positionals } = parseArgs({
    options: { held: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const files = positionals.length > 0 ? positionals : lists;
  const queries = (await Promise.all(files.map(read))).flat();
  const { project } = readBook(process.cwd());
  const { index, text, messages } = makeIndex(searchSources(project, project.pages));
  const engine = createEngine(finish(openIndex(index, text)), openMessages(messages));
  const asked = queries.filter(({ set }) => set === 'tuned' || values.held);
  const all = outcomes(asked, (query) => engine.find(query, { isTyping: true }).results);
  const shown = all.filter(({ query }) => query.set === 'tuned');
  console.log([qualityTable(all), '', ...misses(shown)].join('\n'));
});
