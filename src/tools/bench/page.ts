/**
 * `npm run bench:page`: largest contentful paint of text pages, beside a bare HTML file with the
 * same text. `-- --folder DIR` measures another build, `-- --rounds N` more or fewer rounds,
 * `-- /lambda/ /about/` other pages.
 *
 * Method: both are served from this machine with Brotli. Chromium is slowed by its own protocol
 * (150 ms round trip, 1.6 Mbit/s, processor four times slower, window 412 by 823); a new context
 * for each load, so nothing is cached. Loads alternate between the two, so that what else the
 * machine does hits both. Given are medians, the middle half's spread, and the ratio.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { bareHtml } from './bare-html.ts';
import { run } from '../run.ts';
import { launchBrowser, median, serveCompressed, slowPage, spread } from './slow-line.ts';

const usualPages = [
  '/containers/images/',
  '/lambda/events/',
  '/aws-container-services/fargate/',
  '/about/',
];

interface Load {
  paintMs: number;
  shift: number;
  bytes: number;
}

async function load(browser: Browser, address: string): Promise<Load> {
  const { page, session } = await slowPage(browser);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(address, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(readPaint);
  await page.context().close();
  return { ...seen, bytes };
}

/** Runs in the page: the last candidate for the largest paint, and how much the layout moved. */
function readPaint(): Promise<{ paintMs: number; shift: number }> {
  return new Promise((resolve) => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && typeof entry.value === 'number') shift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      resolve({ paintMs: list.getEntries().at(-1)?.startTime ?? NaN, shift });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

function figure(times: readonly number[]): string {
  return `${median(times).toFixed(0)} (${spread(times).toFixed(0)})`.padStart(13);
}

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: 'string', default: 'dist' },
      rounds: { type: 'string', default: '15' },
    },
  });
  const paths = positionals.length > 0 ? positionals : usualPages;
  const bare = new Map(
    paths.map((path) => [
      `/bare${path}`,
      bareHtml(readFileSync(`${values.folder}${path}index.html`, 'utf8')),
    ]),
  );
  const { server, address } = await serveCompressed(values.folder, bare);
  const browser = await launchBrowser();
  try {
    // Once each unmeasured: the server compresses, the browser wakes up.
    for (const path of paths) {
      await load(browser, address + path);
      await load(browser, `${address}/bare${path}`);
    }
    console.log('largest paint, ms (spread)       ours          bare     ratio   bytes   shift');
    const ratios: number[] = [];
    for (const path of paths) {
      const ours: Load[] = [];
      const theirs: Load[] = [];
      for (let round = 0; round < Number(values.rounds); round += 1) {
        ours.push(await load(browser, address + path));
        theirs.push(await load(browser, `${address}/bare${path}`));
      }
      const [a, b] = [ours, theirs].map((loads) => loads.map(({ paintMs }) => paintMs));
      if (a === undefined || b === undefined) continue;
      const ratio = median(a) / median(b);
      ratios.push(ratio);
      console.log(
        path.padEnd(24).slice(-24) +
          figure(a) +
          figure(b) +
          ratio.toFixed(3).padStart(10) +
          median(ours.map(({ bytes }) => bytes))
            .toFixed(0)
            .padStart(8) +
          Math.max(...ours.map(({ shift }) => shift))
            .toFixed(3)
            .padStart(8),
      );
    }
    console.log(`median ratio ${median(ratios).toFixed(3)}, to be at most 1.15`);
  } finally {
    await browser.close();
    server.close();
  }
});
