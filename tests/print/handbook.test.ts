import { readFile } from 'node:fs/promises';
import { expect, test } from '../browser/site.ts';
import {
  bodySize,
  endsWithHeading,
  millimeter,
  outside,
  overlapping,
  readPdf,
  type PrintedFile,
} from './read-pdf.ts';
import { docsFolder } from '../built-site.ts';

/** What `npm test` made with `npm run pdf` for the site at https://docs.example.org/docs/. */
const made = `${docsFolder}/handbook.pdf`;
const address = 'https://docs.example.org/docs/';

test('the handbook in PDF is a book that one can find one’s way in', async () => {
  const file = await readPdf(await readFile(made));
  expect(file.title).toContain('The handbook');
  expect(file.language).toBe('en');
  expect(file.isTagged).toBe(true);

  const chapters = file.outline[0]?.items.map(({ title }) => title) ?? [];
  expect(chapters[0]).toBe('Contents');
  expect(chapters).toContain('2 AWS Lambda (Serverless Compute)');
  expect(chapters).toContain('A Glossary');
  expect(chapters.at(-1)).toBe('Where this comes from');

  // The number that the contents give for a chapter is the number at the foot of its page.
  const contents = file.pages.find(({ runs }) => runs.some(({ text }) => text === 'Contents'));
  const line = contents?.runs.find(({ text }) => text === 'AWS Lambda (Serverless Compute)');
  const number = contents?.runs.find(
    ({ left, bottom }) =>
      line !== undefined && left > line.right && Math.abs(bottom - line.bottom) < 2,
  );
  const chapter = file.pages[Number(number?.text) - 1];
  expect(chapter?.runs.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['2 AWS Lambda', number?.text]),
  );

  const links = file.pages.flatMap((page) => page.links);
  expect(links.length).toBeGreaterThan(1000);
  for (const { url, place } of links) {
    if (url === undefined) expect(file.places).toContain(place);
    else expect(url).toMatch(/^https?:\/\/(?!localhost)/);
  }
  // Only what is no chapter is linked on the site.
  const outward = new Set(
    links.flatMap(({ url = '' }) => (url.startsWith(address) ? [url.slice(address.length)] : [])),
  );
  for (const path of outward)
    expect(path).toMatch(/^(?:cheat-sheet|facts|search|handbook|errors)\//);

  isWellSet(file);
});

test('the handbook prints on US Letter as well', async ({ page }) => {
  await page.goto('/handbook/');
  isWellSet(await readPdf(await page.pdf({ format: 'Letter', tagged: true })));
});

function isWellSet({ pages, text }: PrintedFile): void {
  expect(bodySize(pages)).toBeGreaterThanOrEqual(9);
  const inSmall = pages
    .flatMap(({ runs }) => runs)
    .filter(({ size, isCode }) => isCode && size < 8);
  expect(inSmall.map((run) => run.text)).toEqual([]);
  pages.forEach((page, index) => {
    const where = `page ${index + 1}`;
    expect(page.runs.length, where).toBeGreaterThan(4);
    expect(outside(page, 10 * millimeter), where).toEqual([]);
    expect(overlapping(page), where).toEqual([]);
    expect(endsWithHeading(page), where).toBe(false);
    if (index > 0) {
      expect(
        page.runs.map((run) => run.text),
        where,
      ).toContain('Who does the work?');
      expect(
        page.runs.map((run) => run.text),
        where,
      ).toContain(String(index + 1));
    }
  });
  expect(text).toContain('as it stands before you touch it. Which duties change hands');
  expect(text).not.toMatch(/Copy as Markdown|On this page|Skip to the content/);
}
