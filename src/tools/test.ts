/**
 * `npm test`: everything that continuous integration runs but the other engines.
 * `npm test -- lambda` runs only the browser tests whose titles match.
 * `npm test -- --changed` runs the checks and the browser tests that the changes since the last
 * commit may have broken.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { browserArguments } from './browser.ts';
import { buildSite } from './build.ts';
import { changedFiles, selectTests } from './changed.ts';
import { checkSources } from './check.ts';
import { provideBrowser } from './provide-browser.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';
import { runStep } from './steps.ts';

/** Where the tests pretend that the site is published, so that absolute addresses are there. */
const settings = {
  SITE_ADDRESS: 'https://docs.example.org',
  SITE_REPOSITORY: 'https://git.example.org/who-does-the-work',
};

/** Not dist/, which somebody may publish. tests/built-site.ts reads them. */
const siteFolder = '.build/test/site';
const docsFolder = '.build/test/docs';
const smallBookFolder = '.build/test/small-book';

/** What takes longer than a check may. Another book has none of them. */
const exhaustive = ['examples', 'exhaustive'].filter((folder) => existsSync(`tests/${folder}`));

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { changed: { type: 'boolean', default: false } },
  });
  const selection = values.changed ? selectTests(changedFiles()) : undefined;
  const isWhole = !values.changed && positionals.length === 0;
  Object.assign(process.env, settings);
  const browser = provideBrowser();
  await checkSources();
  const start = performance.now();
  await buildSite(siteFolder);
  console.log(`✓ build (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (isWhole) {
    await Promise.all([
      runStep(
        {
          name: 'build with PDF files, under a base path',
          command: 'node',
          arguments: ['src/tools/pdf.ts', '--out', docsFolder],
        },
        { quiet: true, env: { ...process.env, BROWSER_PATH: browser.path, SITE_BASE: '/docs/' } },
      ),
      runStep(
        { name: 'budget', command: 'size-limit', arguments: [] },
        { quiet: true, env: { ...process.env, SITE_FOLDER: siteFolder } },
      ),
      runStep(
        {
          name: 'build of the second book',
          command: 'node',
          arguments: ['src/tools/build-book.ts', 'tests/small-book', '--out', smallBookFolder],
        },
        { quiet: true, env: { ...process.env, SITE_REPOSITORY: '' } },
      ),
      ...exhaustive.map((folder) =>
        runStep(
          {
            name: `tests of ${folder}`,
            command: 'node',
            arguments: [
              '--import=./tests/unit/setup.ts',
              '--test',
              '--test-reporter=dot',
              `tests/${folder}/*.test.ts`,
            ],
          },
          { quiet: true },
        ),
      ),
    ]);
    await runStep({
      name: 'built files',
      command: 'node',
      arguments: ['--test', '--test-reporter=dot', 'tests/dist/**/*.test.ts'],
    });
  }
  if (values.changed && selection === undefined) return;
  const filter = selection
    ? [...selection.files, ...(selection.grep === undefined ? [] : ['--grep', selection.grep])]
    : positionals.flatMap((pattern) => ['--grep', pattern]);
  const server = await serve(siteFolder, 0);
  try {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await runStep(
      {
        name: 'browser and print tests',
        command: 'playwright',
        arguments: ['test', '--config', 'tests/playwright.config.ts', ...filter],
      },
      {
        env: {
          ...process.env,
          BROWSER_PATH: browser.path,
          BROWSER_ARGUMENTS: browserArguments().join(' '),
          SITE_URL: `http://localhost:${port}`,
        },
      },
    );
  } finally {
    server.close();
  }
});
