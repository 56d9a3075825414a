/**
 * `npm run search:quality`: asks the queries of src/book/data/search-queries.json and prints, by kind,
 * how often the right page comes first and within the first three, the mean reciprocal rank, and
 * the misses. `-- FILE` asks another list of the same form. It reads the sources, not the build,
 * and the concept tier alone, as it answers while a reader types.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { searchSources } from '#search/build/search-sources.ts';
import { createEngine } from '#search/core/engine.ts';
import { makeIndex } from '#search/build/make-index.ts';
import { openIndex } from '#search/core/open-index.ts';
import { misses, outcomes, qualityTable } from '#search/core/quality.ts';
import { finish } from '#search/core/steps.ts';
import { searchQuery } from '#search/schemas/search-query.ts';
import { readBook } from './project.ts';
import { run } from './run.ts';

await run(async () => {
  const file = process.argv[2] ?? 'src/book/data/search-queries.json';
  const queries = z.array(searchQuery).parse(JSON.parse(await readFile(file, 'utf8')));
  const { project } = readBook(process.cwd());
  const index = makeIndex(searchSources(project, project.pages));
  const engine = createEngine(finish(openIndex(index)));
  const all = outcomes(queries, (query) =>
    engine.find(query, { isTyping: true }).answers.map(({ path }) => path),
  );
  console.log([qualityTable(all), ...misses(all)].join('\n'));
});
