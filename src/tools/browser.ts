import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** A browser that Playwright can drive, and how it was found. */
export interface Browser {
  path: string;
  from: 'BROWSER_PATH' | 'Playwright' | 'the system';
}

/** What the search looks at; tests pass their own. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  /** Where Playwright keeps the browser it downloads, present or not. */
  playwrightPath: () => string;
  isExecutable: (path: string) => boolean;
}

/** What to tell somebody who has no browser. */
export const noBrowserSentence =
  'No browser was found: run `npx playwright install chromium`, install Chrome or Chromium, or set BROWSER_PATH to one.';

/** First the one without windows, which does the same tests in half the time. */
const systemNames = [
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
];

/** macOS keeps applications outside the PATH. */
const systemPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds a Chromium-like browser: the one `BROWSER_PATH` names, else the one Playwright downloaded,
 * else Chrome or Chromium of the system, else `undefined`.
 * Throws when `BROWSER_PATH` names something that cannot be run, because a wish that is silently
 * ignored is hard to debug.
 */
export function findBrowser(surroundings: Surroundings = ourSurroundings): Browser | undefined {
  const { env, isExecutable, playwrightPath } = surroundings;

  const wished = env['BROWSER_PATH'];
  if (wished) {
    if (isExecutable(wished)) return { path: wished, from: 'BROWSER_PATH' };
    throw new Error(
      `BROWSER_PATH is set to ${wished}, which is not a program that can be run. Correct it or unset it.`,
    );
  }

  const downloaded = playwrightPath();
  if (isExecutable(downloaded)) return { path: downloaded, from: 'Playwright' };

  const path = findInPath(systemNames, surroundings) ?? systemPaths.find(isExecutable);
  return path ? { path, from: 'the system' } : undefined;
}

/** The first of these programs that stands in the PATH. */
export function findInPath(
  names: readonly string[],
  { env, isExecutable }: Surroundings = ourSurroundings,
): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/**
 * Command-line switches for a browser that nobody looks at: without a graphics card, Chromium
 * would imitate one, at a quarter of the time of the tests; and it refuses its sandbox to the root
 * user.
 */
export function browserArguments(userId = process.getuid?.()): string[] {
  return ['--disable-gpu', ...(userId === 0 ? ['--no-sandbox'] : [])];
}

/** How Playwright starts the browser that `findBrowser` finds. Throws when there is none. */
export function launchOptions(): { executablePath: string; args: string[] } {
  const browser = findBrowser();
  if (browser === undefined) throw new Error(noBrowserSentence);
  return { executablePath: browser.path, args: browserArguments() };
}

/** The machine that this runs on. */
export const ourSurroundings: Surroundings = {
  env: process.env,
  playwrightPath: () => chromium.executablePath(),
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};
