/**
 * `npm run bench:search`: what the first search loads, and how long a reader waits for results.
 * `-- --folder DIR` measures another build, such as a generated one with a thousand pages;
 * `-- --rounds N` more or fewer rounds.
 *
 * Method: served from this machine with Brotli, Chromium slowed by its own protocol (150 ms round
 * trip, 1.6 Mbit/s, processor four times slower). Queries are page titles, taken from the index at
 * even distances. A time runs from the moment the browser notes the key to the frame that shows
 * the changed list. "After intent" lets the pointer rest on the link until nothing loads any more;
 * then the dialog is opened and a query typed into it for the first time.
 */
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright';
import type { IndexData } from '#search/core/index-data.ts';
import { run, UserError } from '../run.ts';
import { launchBrowser, median, serveCompressed, slowPage, slowProcessor } from './slow-line.ts';

const limits = { firstAnswer: 45_000, firstSearch: 130_000, keyMs: 50, afterIntentMs: 100 };
/** Sites of more pages than this may load more before the first answer, and take twice as long. */
const manyPages = 500;
const firstAnswerOfMany = 120_000;
const queriesTyped = 5;
const quietMs = 800;
/** A fast typist's pace. */
const keyDelayMs = 120;

/** Bytes of the body of each part of search that is loaded from now on, by address. */
function weigh(page: Page): Map<string, number> {
  const bytes = new Map<string, number>();
  page.on('response', async (response) => {
    const path = new URL(response.url()).pathname;
    if (!/\/_astro\/.*\.(?:js|json|css)$|\/pagefind\/|\/index\.md$/.test(path)) return;
    bytes.set(path, Number(await response.headerValue('content-length')));
  });
  return bytes;
}

/** Resolves when nothing has been loading for a while. */
async function settle(page: Page): Promise<void> {
  const open = new Set<unknown>();
  let last = Date.now();
  const note = (request: unknown, isOpen: boolean) => {
    last = Date.now();
    if (isOpen) open.add(request);
    else open.delete(request);
  };
  page.on('request', (request) => note(request, true));
  page.on('requestfinished', (request) => note(request, false));
  page.on('requestfailed', (request) => note(request, false));
  while (open.size > 0 || Date.now() - last < quietMs) await page.waitForTimeout(50);
}

interface ShownKey {
  query: string;
  ms: number;
}

declare const shownKeys: ShownKey[];

/** Notes for each key how long the browser takes to show results. Runs in the page. */
function watchKeys(): void {
  const shown: ShownKey[] = [];
  let last: Event | undefined;
  Object.assign(globalThis, { shownKeys: shown });
  addEventListener('input', (event) => {
    last = event;
    const query = event.target instanceof HTMLInputElement ? event.target.value : '';
    const look = () => {
      // A key that was followed by another before anything was found shows nothing.
      if (event !== last) return;
      if (document.querySelector('dialog a.hit') === null) {
        requestAnimationFrame(look);
        return;
      }
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => {
        shown.push({ query, ms: performance.now() - event.timeStamp });
      });
      channel.port1.start();
      channel.port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  });
}

/** Types into the dialog and gives the time of each key that showed results, the last one's last. */
async function type(page: Page, query: string): Promise<number[]> {
  await page.evaluate(watchKeys);
  await page.locator('dialog input').pressSequentially(query, { delay: keyDelayMs });
  await page.waitForFunction((text) => shownKeys.some((key) => key.query === text), query);
  return page.evaluate(() => shownKeys.map(({ ms }) => ms));
}

/** Opens the dialog from a page that was never searched, after the pointer has been over the link. */
async function openAfterIntent(browser: Browser, address: string): Promise<Page> {
  const { page } = await slowPage(browser, { width: 1280, height: 800 });
  page.setDefaultTimeout(0);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('a[data-search]').hover();
  await settle(page);
  await page.locator('a[data-search]').click();
  return page;
}

function line(name: string, value: number, unit: string, limit?: number): string {
  const right = limit === undefined ? '' : `${limit} ${unit}`.padStart(14);
  return name.padEnd(58) + `${value.toFixed(0)} ${unit}`.padStart(12) + right;
}

await run(async () => {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: 'dist' },
      rounds: { type: 'string', default: '7' },
    },
  });
  const [file] = globSync('_astro/search-index.*.json', { cwd: values.folder });
  if (file === undefined) {
    throw new UserError(`There is no built site in ${values.folder}. Run \`npm run build\` first.`);
  }
  const index = JSON.parse(readFileSync(`${values.folder}/${file}`, 'utf8')) as IndexData;
  const titles = index.pages.map(({ title }) => title);
  const pages = globSync('**/index.html', { cwd: values.folder }).length;
  const queries = Array.from(
    { length: queriesTyped },
    (_, place) => titles[Math.floor(((place + 0.5) * titles.length) / queriesTyped)] ?? '',
  ).map((title) => title.split(/[:(?]/)[0]?.trim() ?? title);
  const [word = ''] = queries
    .flatMap((query) => query.split(' '))
    .toSorted((a, b) => b.length - a.length);

  const { server, address } = await serveCompressed(values.folder);
  const browser = await launchBrowser();
  try {
    const loaded = await loadedByFirstSearch(browser, address, word);
    const warm: number[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const page = await openAfterIntent(browser, address);
      warm.push((await type(page, word)).at(-1) ?? NaN);
      await page.context().close();
    }
    const page = await openAfterIntent(browser, address);
    const keys: number[] = [];
    for (const query of queries) {
      await page.locator('dialog input').fill('');
      keys.push(...(await type(page, query)));
    }
    console.log(
      [
        `${pages} pages, ${titles.length} of them in the index; first search: "${word}"`,
        line('loaded by searching before the reader shows intent', loaded.before, 'B', 0),
        line(
          'first answer: script and index',
          loaded.firstAnswer,
          'B',
          pages > manyPages ? firstAnswerOfMany : limits.firstAnswer,
        ),
        line('its styles', loaded.styles, 'B'),
        line(
          'first query with the text of the sections, everything',
          loaded.all,
          'B',
          limits.firstSearch,
        ),
        line('more for a query that needs full text (Pagefind)', loaded.fullText, 'B'),
        line(
          `key to list, processor ÷${slowProcessor}, median of ${keys.length} keys`,
          median(keys),
          'ms',
          limits.keyMs,
        ),
        line('the slowest of them', Math.max(...keys), 'ms'),
        line(
          `after intent, last key to first result, median of ${warm.length}`,
          median(warm),
          'ms',
          pages > manyPages ? 2 * limits.afterIntentMs : limits.afterIntentMs,
        ),
      ].join('\n'),
    );
  } finally {
    await browser.close();
    server.close();
  }
});

/**
 * Bytes by part: before any intent, up to the first answer, until a query is answered from the text
 * of the sections, and more for one with a word that only full text may know.
 */
async function loadedByFirstSearch(browser: Browser, address: string, word: string) {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  const bytes = weigh(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  // The scripts that every page carries are no part of search.
  const ofPage = new Set(bytes.keys());
  const before = sum([...bytes].filter(([path]) => /search|pagefind/.test(path)));
  bytes.clear();
  const since = () => [...bytes].filter(([path]) => !ofPage.has(path));
  await page.locator('a[data-search]').hover();
  await settle(page);
  const first = since();
  await page.locator('a[data-search]').click();
  await settle(page);
  await page.locator('dialog input').fill(word);
  await settle(page);
  const all = sum(since());
  await page.locator('dialog input').fill(`${word} zeppelin`);
  await settle(page);
  await page.close();
  const styles = first.filter(([path]) => path.endsWith('.css'));
  return {
    before,
    firstAnswer: sum(first) - sum(styles),
    styles: sum(styles),
    all,
    fullText: sum(since()) - all,
  };
}

function sum(parts: readonly (readonly [string, number])[]): number {
  return parts.reduce((total, [, bytes]) => total + bytes, 0);
}
