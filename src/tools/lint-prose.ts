/** Holds the prose of the pages against a dictionary of US English and a few rules of style. */
import { printFaults } from '#content/fault.ts';
import { termKind } from '#content/kinds.ts';
import { lintProse } from '#content/prose/lint.ts';
import { passagesOf, wordsIn, wordsOfCode } from '#content/prose/passages.ts';
import { readBook } from './project.ts';
import { run, UserError } from './run.ts';

await run(async () => {
  const { pages, records, texts } = readBook(process.cwd()).project;
  const parsed = pages.flatMap(({ file, parsed }) => (parsed ? [{ file, ...parsed }] : []));
  const listed = (texts.get('data/words.txt') ?? '').replaceAll(/^#.*$/gm, '');
  const words = new Set([
    ...listed.split(/\s+/),
    ...records.of(termKind).flatMap(({ term }) => wordsIn(term)),
    ...parsed.flatMap(({ tree }) => wordsOfCode(tree)),
  ]);
  const faults = await lintProse(
    parsed.flatMap(({ file, tree }) => passagesOf(file, tree)),
    words,
  );
  if (faults.length > 0) throw new UserError(printFaults(faults));
});
