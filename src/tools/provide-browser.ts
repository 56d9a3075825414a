import { spawnSync } from 'node:child_process';
import { findBrowser, noBrowserSentence, type Browser } from './browser.ts';
import { UserError } from './run.ts';

/** Ways to get a browser, tried in this order. The second is for Debian as root, as in containers. */
const installations: [string, ...string[]][] = [
  ['playwright', 'install', 'chromium'],
  [
    'sh',
    '-c',
    'test "$(id -u)" = 0 && apt-get update && apt-get install -y chromium-headless-shell',
  ],
];

/**
 * Finds a browser for the tests, or installs one, and says in one line which it uses.
 * Throws one sentence where there is none to be had.
 */
export function provideBrowser(): Browser {
  let browser = findBrowser();
  for (const [command, ...rest] of installations) {
    if (browser !== undefined) break;
    console.log(`No browser found. Installing one: ${command} ${rest.join(' ')} …`);
    spawnSync(command, rest, { stdio: 'ignore', timeout: 300_000 });
    browser = findBrowser();
  }
  if (browser === undefined) throw new UserError(noBrowserSentence);
  console.log(`Testing with ${browser.path} (from ${browser.from}).`);
  return browser;
}
