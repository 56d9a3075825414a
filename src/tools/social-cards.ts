/**
 * `node src/tools/social-cards.ts`: draws the pictures that other programs show for this site.
 *
 * Writes public/social-card.png, public/social/<section>.png, public/apple-touch-icon.png and
 * public/favicon.ico. They are committed, so a build needs no browser; run this after a change to
 * a drawing, the favicon, the tokens or src/book/social-cards.ts, look at the result, commit it.
 * Needs a browser: see src/tools/browser.ts for where it looks.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright';
import sharp from 'sharp';
import { browserArguments, findBrowser, noBrowserSentence } from './browser.ts';
import { levelFill, levelPatterns } from '#diagrams/patterns.ts';
import { book } from '#book/book.ts';
import { levels } from '#book/duty/schema.ts';
import type { SocialCard } from '#content/book.ts';
import { run, UserError } from './run.ts';

const common: SocialCard = {
  title: book.name,
  line: book.subject,
  drawing: 'images/social-card.svg',
};

const source = new URL('../', import.meta.url);
const output = new URL('../../public/', import.meta.url);

await run(async () => {
  const found = findBrowser();
  if (!found) throw new UserError(noBrowserSentence);
  const browser = await chromium.launch({ executablePath: found.path, args: browserArguments() });
  try {
    const page = await browser.newPage({ colorScheme: 'light' });
    await mkdir(new URL('social/', output), { recursive: true });
    await write('social-card.png', await drawCard(page, common));
    for (const [section, card] of Object.entries(book.socialCards)) {
      await write(`social/${section}.png`, await drawCard(page, card));
    }
    await write('apple-touch-icon.png', await drawIcon(page, 180, 26));
    await write('favicon.ico', wrapAsIco(await drawIcon(page, 32, 0), 32));
  } finally {
    await browser.close();
  }
});

async function drawCard(page: Page, { title, line, drawing }: SocialCard): Promise<Buffer> {
  await page.setViewportSize({ width: 1200, height: 630 });
  await page.setContent(`<!doctype html>
    <style>${await readText('shell/styles/tokens.css')}</style>
    <style>
      ${await fontFace(400)} ${await fontFace(600)}
      body { margin: 0; block-size: 630px; display: grid; grid-template: auto 1fr 28px / 590px 1fr;
        background: var(--paper); color: var(--ink); font-family: Card }
      header { grid-area: 1 / 1 / auto / span 2; padding: 56px 72px 0; display: flex; gap: 18px;
        align-items: center; font-size: 30px; font-weight: 600 }
      header img { inline-size: 38px }
      main { padding-inline-start: 72px; align-self: center; padding-block-end: 30px }
      h1 { margin: 0 0 24px; font-size: 76px; line-height: 1.04; font-weight: 600;
        letter-spacing: -0.015em; text-wrap: balance }
      p { margin: 0; font-size: 32px; line-height: 1.3; color: var(--ink-soft); text-wrap: balance }
      figure { margin: 0 48px 30px 40px; align-self: center }
      svg { display: block }
      .foot { grid-area: 3 / 1 / auto / span 2 }
    </style>
    <header><img alt="" src="${await favicon()}">${title === book.name ? '' : book.name}</header>
    <main><h1>${title}</h1><p>${line}</p></main>
    <figure>${await readText(`${book.folder.replace('src/', '')}/${drawing}`)}</figure>
    <svg class="foot" viewBox="0 0 600 14">${levelPatterns()}${levels
      .map((level, at) => `<path d="M${at * 200} 0h200v14h-200z" fill="${levelFill(level)}"/>`)
      .join('')}</svg>`);
  await page.evaluate(() => document.fonts.ready);
  // A line drawing needs few colors; a palette halves the file, and nobody can see it.
  return sharp(await page.screenshot())
    .png({ palette: true, colors: 64, dither: 0, effort: 10 })
    .toBuffer();
}

/** The favicon on paper, or on nothing where it fills the whole picture. */
async function drawIcon(page: Page, size: number, margin: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<!doctype html>
    <style>${await readText('shell/styles/tokens.css')}</style>
    <style>
      body { margin: ${margin}px; ${margin > 0 ? 'background: var(--paper)' : ''} }
      img { display: block; inline-size: 100% }
    </style>
    <img alt="" src="${await favicon()}">`);
  return page.screenshot({ omitBackground: true });
}

/** An .ico file may hold a PNG as it is, behind a header of 22 bytes (one picture, 32 bits). */
function wrapAsIco(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

async function fontFace(weight: number): Promise<string> {
  const path = createRequire(import.meta.url).resolve(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`,
  );
  const data = await readFile(path, 'base64');
  return `@font-face { font-family: Card; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`;
}

async function favicon(): Promise<string> {
  return `data:image/svg+xml;base64,${await readFile(new URL('favicon.svg', output), 'base64')}`;
}

async function readText(path: string): Promise<string> {
  return readFile(new URL(path, source), 'utf8');
}

async function write(file: string, content: Buffer): Promise<void> {
  await writeFile(new URL(file, output), content);
  console.log(`${file}  ${(content.length / 1000).toFixed(1)} kB`);
}
