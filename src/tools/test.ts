/**
 * `npm test`: everything that the continuous integration runs, fastest first.
 * `npm test -- lambda` runs only the browser tests whose titles match.
 */
import { browserArguments } from './browser.ts';
import { serve } from './serve.ts';
import { buildSite } from './build.ts';
import { checkSources } from './check.ts';
import { provideBrowser } from './provide-browser.ts';
import { run } from './run.ts';
import { runStep } from './steps.ts';

/** Where the tests pretend that the site is published, so that absolute addresses are there. */
const settings = {
  SITE_ADDRESS: 'https://docs.example.org',
  SITE_REPOSITORY: 'https://git.example.org/who-does-the-work',
};

await run(async () => {
  Object.assign(process.env, settings);
  const browser = provideBrowser();
  await checkSources();
  const start = performance.now();
  await buildSite();
  console.log(`✓ build (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  await runStep(
    {
      name: 'build with PDF files, under a base path',
      command: 'node',
      arguments: ['src/tools/pdf.ts', '--out', '.build/under-docs'],
    },
    { quiet: true, env: { ...process.env, BROWSER_PATH: browser.path, SITE_BASE: '/docs/' } },
  );
  await runStep({
    name: 'built files',
    command: 'node',
    arguments: ['--test', '--test-reporter=dot', 'tests/dist/**/*.test.ts'],
  });
  await runStep(
    { name: 'budget', command: 'node', arguments: ['src/tools/budget.ts'] },
    { quiet: true },
  );
  const server = await serve('dist', 0);
  try {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await runStep(
      {
        name: 'browser and print tests',
        command: 'playwright',
        arguments: ['test', '--config', 'tests/playwright.config.ts', ...process.argv.slice(2)],
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
