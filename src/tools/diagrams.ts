/**
 * `npm run diagrams`: draws the Mermaid sources that changed and writes src/book/diagrams/rendered.
 * `npm run diagrams -- --all` draws every one anew.
 */
import { parseArgs } from 'node:util';
import { launchOptions } from './browser.ts';
import { drawDiagrams, removeOrphans } from '#diagrams/draw-diagrams.ts';
import { checkDiagrams } from '#diagrams/check.ts';
import { printFaults } from '#content/fault.ts';
import { readBook } from './project.ts';
import { run, UserError } from './run.ts';

await run(async () => {
  const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
  const root = process.cwd();
  const { project, faults: ofPages } = readBook(root);
  const { drawn, faults } = await drawDiagrams(project, launchBrowser, values);
  const removed = removeOrphans(project);
  for (const id of drawn) console.log(`drawn    ${id}`);
  for (const id of removed) console.log(`removed  ${id}`);

  // What could not be drawn is stale as well: say only why.
  const told = new Set(faults.map(({ file, line }) => `${file}:${line}`));
  const others = checkDiagrams(readBook(root).project).filter(
    ({ file, line }) => !told.has(`${file}:${line}`),
  );
  const all = [...ofPages, ...faults, ...others];
  if (all.length > 0) throw new UserError(printFaults(all));
  if (drawn.length + removed.length === 0) console.log('Every diagram is up to date.');
});

function launchBrowser() {
  const options = launchOptions();
  console.log(`Drawing with ${options.executablePath}.`);
  return options;
}
