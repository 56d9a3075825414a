import { defineConfig } from 'playwright/test';

/** `npm test` serves the built site and passes where, and which browser to use. */
export default defineConfig({
  testDir: '.',
  testMatch: ['browser/**/*.test.ts', 'print/**/*.test.ts'],
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  // The heaviest page takes axe some seconds; a loaded machine takes a multiple of that.
  timeout: 180_000,
  // What is not there by then never comes; a fault should say so before the whole test ends.
  expect: { timeout: 20_000 },
  workers: 2,
  reporter: [['dot']],
  use: {
    // Only the tests of offline reading want pages that come from a worker.
    serviceWorkers: 'block',
    actionTimeout: 20_000,
    baseURL: process.env['SITE_URL'] ?? 'http://localhost:4321',
    launchOptions: {
      ...(process.env['BROWSER_PATH'] ? { executablePath: process.env['BROWSER_PATH'] } : {}),
      args: (process.env['BROWSER_ARGUMENTS'] ?? '').split(' ').filter(Boolean),
    },
  },
});
