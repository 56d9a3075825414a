import assert from 'node:assert/strict';
import { delimiter } from 'node:path';
import { test } from 'node:test';
import { browserArguments, findBrowser } from '#tools/browser.ts';

/** A machine with these programs, and Playwright's browser at /playwright when listed. */
function machine(programs: string[], env: Record<string, string> = {}) {
  return {
    env: { PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter), ...env },
    playwrightPath: () => '/playwright',
    isExecutable: (path: string) => programs.includes(path),
  };
}

test('the browser named by BROWSER_PATH comes first', () => {
  const found = findBrowser(
    machine(['/mine', '/playwright', '/usr/bin/chromium'], { BROWSER_PATH: '/mine' }),
  );
  assert.deepEqual(found, { path: '/mine', from: 'BROWSER_PATH' });
});

test('a BROWSER_PATH that cannot be run is an error, not a wish to be ignored', () => {
  assert.throws(
    () => findBrowser(machine(['/playwright'], { BROWSER_PATH: '/gone' })),
    /BROWSER_PATH is set to \/gone/,
  );
});

test("Playwright's own download comes before the system's browser", () => {
  const found = findBrowser(machine(['/playwright', '/usr/bin/google-chrome']));
  assert.deepEqual(found, { path: '/playwright', from: 'Playwright' });
});

test('of the system, Chrome comes before Chromium, wherever each lies on the PATH', () => {
  const both = machine(['/usr/local/bin/chromium', '/usr/bin/google-chrome']);
  assert.equal(findBrowser(both)?.path, '/usr/bin/google-chrome');
  assert.equal(
    findBrowser(machine(['/usr/bin/chromium-browser']))?.path,
    '/usr/bin/chromium-browser',
  );
});

test('of the system, a browser without windows comes first', () => {
  const both = machine(['/usr/bin/google-chrome', '/usr/bin/chromium-headless-shell']);
  assert.equal(findBrowser(both)?.path, '/usr/bin/chromium-headless-shell');
});

test('without any browser there is nothing to return', () => {
  assert.equal(findBrowser(machine([])), undefined);
});

test('only the root user needs Chromium without its sandbox', () => {
  assert.ok(browserArguments(0).includes('--no-sandbox'));
  assert.ok(!browserArguments(1000).includes('--no-sandbox'));
});
