/**
 * `npm run search:quality`: asks the queries of src/book/data/search-queries.json and prints, by kind,
 * how often the right page comes first and within the first three, the mean reciprocal rank, and
 * the misses. `-- FILE` asks another list of the same form. It reads the sources, not the build,
 * and the concept tier alone, as it answers while a reader types.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readSearchSources } from '#search/build/search-sources.ts';
import { parseFile } from '#content/records.ts';
import { createEngine } from '#search/core/engine.ts';
import { makeIndex } from '#search/build/make-index.ts';
import { openIndex } from '#search/core/open-index.ts';
import { misses, outcomes, qualityTable } from '#search/core/quality.ts';
import { finish } from '#search/core/steps.ts';
import { searchQuery } from '#search/schemas/search-query.ts';
import { run } from './run.ts';

await run(async () => {
  const file = process.argv[2] ?? 'src/book/data/search-queries.json';
  const queries = parseFile(z.array(searchQuery), JSON.parse(await readFile(file, 'utf8')), file);
  const engine = createEngine(finish(openIndex(makeIndex(readSearchSources(process.cwd())))));
  const all = outcomes(queries, (query) =>
    engine.find(query, { isTyping: true }).answers.map(({ path }) => path),
  );
  console.log([qualityTable(all), ...misses(all)].join('\n'));
});
