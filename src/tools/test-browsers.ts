/**
 * `npm run test:browsers`: goes through the same journeys in Chromium, Firefox and WebKit.
 * `npm run test:browsers -- firefox` takes one engine; `-- --built` the site that `npm test` left
 * in .build/test/site instead of building it anew.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildSite } from './build.ts';
import { findEngines } from './engines.ts';
import { run, UserError } from './run.ts';
import { runStep } from './steps.ts';

const folder = '.build/test/site';
const engines = ['chromium', 'firefox', 'webkit'];

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { built: { type: 'boolean', default: false } },
  });
  const unknown = positionals.find((name) => !engines.includes(name));
  if (unknown !== undefined) {
    throw new UserError(`There is no engine "${unknown}". There are ${engines.join(', ')}.`);
  }
  findEngines();
  if (!values.built) await buildSite(folder);
  else if (!existsSync(folder)) {
    throw new UserError(`There is no built site in ${folder}. Leave --built out.`);
  }
  const chosen = positionals.length > 0 ? positionals : engines;
  await runStep({
    name: `journeys in ${chosen.join(', ')}`,
    command: 'node',
    arguments: [
      '--test',
      // An engine waits for its browser most of the time.
      `--test-concurrency=${chosen.length}`,
      ...chosen.map((engine) => `tests/engines/${engine}.test.ts`),
    ],
  });
});
