/**
 * `npm run diagrams`: draws the Mermaid sources that changed and writes src/book/diagrams/rendered.
 * `npm run diagrams -- --all` draws every one anew.
 */
import { parseArgs } from 'node:util';
import { findBrowser, noBrowserSentence } from './browser.ts';
import { drawDiagrams, removeOrphans } from '#diagrams/draw-diagrams.ts';
import { checkDiagrams } from '#diagrams/check.ts';
import { printFaults } from '#content/fault.ts';
import { run, UserError } from './run.ts';

await run(async () => {
  const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
  const root = process.cwd();
  const { drawn, faults } = await drawDiagrams(root, requireBrowser, values);
  const removed = removeOrphans(root);
  for (const id of drawn) console.log(`drawn    ${id}`);
  for (const id of removed) console.log(`removed  ${id}`);

  // What could not be drawn is stale as well: say only why.
  const told = new Set(faults.map(({ file, line }) => `${file}:${line}`));
  const others = (await checkDiagrams(root)).filter(
    ({ file, line }) => !told.has(`${file}:${line}`),
  );
  const all = [...faults, ...others];
  if (all.length > 0) throw new UserError(printFaults(all));
  if (drawn.length + removed.length === 0) console.log('Every diagram is up to date.');
});

function requireBrowser() {
  const browser = findBrowser();
  if (!browser) throw new UserError(noBrowserSentence);
  console.log(`Drawing with ${browser.path} (from ${browser.from}).`);
  return browser;
}
