/** Holds the prose of the pages against a dictionary of US English and a few rules of style. */
import { readFileSync } from 'node:fs';
import { printFaults } from '#content/fault.ts';
import { lintProse } from '#content/prose/lint.ts';
import { passagesOf, wordsIn, wordsOfCode } from '#content/prose/passages.ts';
import { readContent } from '#content/read.ts';
import { run, UserError } from './run.ts';

await run(async () => {
  const pages = readContent(process.cwd()).content.pages.flatMap(({ file, tree }) =>
    tree === undefined ? [] : [{ file, tree }],
  );
  const glossary = JSON.parse(readFileSync('src/book/data/glossary.json', 'utf8')) as {
    term: string;
  }[];
  const listed = readFileSync('src/book/data/words.txt', 'utf8').replaceAll(/^#.*$/gm, '');
  const words = new Set([
    ...listed.split(/\s+/),
    ...glossary.flatMap(({ term }) => wordsIn(term)),
    ...pages.flatMap(({ tree }) => wordsOfCode(tree)),
  ]);
  const faults = await lintProse(
    pages.flatMap(({ file, tree }) => passagesOf(file, tree)),
    words,
  );
  if (faults.length > 0) throw new UserError(printFaults(faults));
});
