/**
 * `npm run search:quality`: asks the lists of questions in src/book/data/ and prints, by kind and
 * set, how often the right section comes first and within the first three results, how often the
 * right page comes first, and every miss with what was shown. `-- FILE` asks another list of the
 * same form. Queries that are held back are asked with `-- --held` only: nobody should tune on them,
 * so nobody has read them to say which sections answer. Of these it prints how much of the expected
 * answer the results say. It reads the sources, not the build.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { makeIndex, type SearchSources } from '#search/build/make-index.ts';
import { searchSources } from '#search/build/search-sources.ts';
import { createEngine } from '#search/core/engine.ts';
import { openMessages } from '#search/core/messages.ts';
import { openIndex } from '#search/core/open-index.ts';
import { misses, outcomes, qualityTable, saidTable } from '#search/core/quality.ts';
import { finish } from '#search/core/steps.ts';
import { searchQuery, type SearchQuery } from '#search/schemas/search-query.ts';
import { readBook } from './project.ts';
import { run } from './run.ts';

const lists = ['queries', 'questions', 'errors'].map((name) => `src/book/data/search-${name}.json`);

async function read(file: string): Promise<SearchQuery[]> {
  return z.array(searchQuery).parse(JSON.parse(await readFile(file, 'utf8')));
}

/** The text of each section by its address; a page that explains a message is one. */
function textsOf({ pages }: SearchSources): Map<string, string> {
  return new Map(
    pages.flatMap(({ path, title, summary, messages, sections }) => {
      const texts = sections.map(({ heading, opening, blocks }) =>
        [heading, opening, ...blocks].join(' '),
      );
      const top = `${title} ${summary} ${messages.length > 0 ? texts.join(' ') : texts[0]}`;
      return sections.map(({ slug }, at): [string, string] =>
        slug === '' ? [path, top] : [`${path}#${slug}`, texts[at] ?? ''],
      );
    }),
  );
}

await run(async () => {
  const { values, positionals } = parseArgs({
    options: { held: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const files = positionals.length > 0 ? positionals : lists;
  const queries = (await Promise.all(files.map(read))).flat();
  const { project } = readBook(process.cwd());
  const sources = searchSources(project, project.pages);
  const { index, text, messages } = makeIndex(sources);
  const engine = createEngine(finish(openIndex(index, text)), openMessages(messages));
  const find = (query: string) => engine.find(query, { isTyping: true }).results;
  const all = outcomes(
    queries.filter(({ set }) => set === 'tuned' || values.held),
    find,
  );
  console.log(qualityTable(all));
  if (values.held) console.log(`\n${saidTable(queries, find, textsOf(sources))}`);
  else console.log(`\n${misses(all).join('\n')}`);
});
