/**
 * `npm run pdf`: builds the site and puts its PDF files beside the pages, which link them.
 * `npm run pdf -- --out another-folder` builds elsewhere.
 *
 * The links in the files lead to SITE_ADDRESS; without one, to where `npm start` serves the site.
 * Needs a browser: see src/tools/browser.ts for where it looks.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { book } from '#book/book.ts';
import { browserArguments, findBrowser, noBrowserSentence } from './browser.ts';
import { openPdf, pagesOfPlaces } from '#paper/pdf.ts';
import { withBase } from '#shell/url.ts';
import { site } from '../site.ts';
import { run, UserError } from './run.ts';
import { runStep } from './steps.ts';

const files = [...book.sheets, { name: 'handbook.pdf', path: '/handbook/', format: 'A4' }];

const address = site.address ?? 'http://localhost:4321';

await run(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const found = findBrowser();
  if (!found) throw new UserError(noBrowserSentence);
  await runStep(
    { name: 'build', command: 'node', arguments: ['src/tools/build.ts', '--out', values.out] },
    { quiet: true, env: { ...process.env, SITE_PDF: 'on' } },
  );
  const browser = await chromium.launch({ executablePath: found.path, args: browserArguments() });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    await answerFrom(values.out, context);
    const page = await context.newPage();
    for (const { name, path, format } of files) {
      process.stdout.write(`  ${name} …`);
      const start = performance.now();
      await page.goto(address + withBase(path, site.base));
      await page.emulateMedia({ media: 'print' });
      await unlinkWhatIsNotPrinted(page);
      const pdf = await printed(page, format);
      await writeFile(join(values.out, name), pdf);
      const { numPages } = await openPdf(pdf);
      const size = `${(pdf.length / 1e6).toFixed(1)} MB`;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(` ${numPages} ${numPages === 1 ? 'page' : 'pages'}, ${size} (${seconds} s)`);
    }
  } finally {
    await browser.close();
  }
});

/** Lets the browser find the built files at the site's address, so that links in a PDF lead there. */
async function answerFrom(folder: string, context: BrowserContext): Promise<void> {
  await context.route(`${address}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(site.base.length);
    return route.fulfill({ path: join(folder, path.replace(/(^|\/)$/, '$1index.html')) });
  });
}

/** Links to a place of the page that paper leaves out would lead nowhere. */
async function unlinkWhatIsNotPrinted(page: Page): Promise<void> {
  await page.locator('a[href^="#"]').evaluateAll((links) => {
    for (const link of links) {
      const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      if (!target?.checkVisibility()) link.removeAttribute('href');
    }
  });
}

/** Prints the page; a list of contents gets its page numbers from a first print. */
async function printed(page: Page, format: string): Promise<Buffer> {
  const print = () => page.pdf({ format, tagged: true, outline: true, printBackground: true });
  const first = await print();
  const contents = page.locator('.book-contents a');
  if ((await contents.count()) === 0) return first;
  const pages = await pagesOfPlaces(await openPdf(first));
  await contents.evaluateAll((links, numbers) => {
    for (const link of links) {
      if (!(link instanceof HTMLAnchorElement)) continue;
      link.dataset['page'] = String(numbers[link.hash.slice(1)] ?? '');
    }
  }, Object.fromEntries(pages));
  return print();
}
