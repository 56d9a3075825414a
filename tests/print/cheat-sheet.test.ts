import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { expect, test } from '../browser/site.ts';
import { contrast, luminance } from './gray.ts';
import {
  bodySize,
  millimeter,
  outside,
  overlapping,
  readPdf,
  type PrintedFile,
} from './read-pdf.ts';
import { docsFolder } from '../built-site.ts';

/** What `npm test` made with `npm run pdf` for the site at https://docs.example.org/docs/. */
const folder = docsFolder;
const address = 'https://docs.example.org/docs/';

const required = [
  'Cheat sheet: who does the work?',
  'Which service should I use?',
  'Which duties stay yours?',
  'Unmanaged',
  'Managed',
  'Fully managed',
  'AWS Lambda',
  'The Assistant',
  'Functions as a service',
  'Amazon ECR',
  'The Warehouse',
  'Container registry',
  'Amazon ECS',
  'The AWS Manager',
  'Container orchestrator',
  'Amazon EKS',
  'The Open-Source Manager',
  'Managed Kubernetes',
  'AWS Fargate',
  'The Hands-Off Engine',
  'Serverless compute capacity',
  'Which words get mixed up?',
  'Edition',
  'checked',
  'docs.example.org/docs/cheat-sheet/',
];

const papers = [
  { name: 'A4', format: 'A4', width: 210, height: 297 },
  { name: 'US Letter', format: 'Letter', width: 215.9, height: 279.4 },
];

for (const { name, format, width, height } of papers) {
  test(`the cheat sheet is one readable page of ${name}, with everything on it`, async ({
    page,
  }) => {
    const file = await readPdf(await readFile(`${folder}/cheat-sheet-${format.toLowerCase()}.pdf`));
    expect(file.pages).toHaveLength(1);
    const [sheet] = file.pages;
    if (sheet === undefined) return;
    expect(Math.abs(sheet.width - width * millimeter)).toBeLessThan(1);
    expect(Math.abs(sheet.height - height * millimeter)).toBeLessThan(1);
    await page.goto('/cheat-sheet/');
    const letters = lettersOf(file.text);
    for (const words of [...required, ...(await figuresOn(page))]) {
      expect(letters).toContain(lettersOf(words));
    }

    expect(Math.min(...sheet.runs.map(({ size }) => size))).toBeGreaterThanOrEqual(8.5);
    expect(outside(sheet, 10 * millimeter)).toEqual([]);
    expect(overlapping(sheet)).toEqual([]);
    // Two meters away, one reads the title, the questions and where they lead: the upper part, of
    // which the decision takes a third of the page.
    const sizeOf = (words: string) => sheet.runs.find(({ text }) => text === words)?.size ?? 0;
    expect(sizeOf('Cheat sheet: who does the work?')).toBeGreaterThan(26);
    expect(sizeOf('A reason for Kubernetes?')).toBeGreaterThan(13);
    for (const name of ['Lambda', 'EKS', 'ECS', 'Fargate', 'ECR']) {
      expect(sizeOf(name), name).toBeGreaterThan(18);
    }
    const topOf = (words: string) => sheet.runs.find(({ text }) => text === words)?.top ?? 0;
    const flow = topOf('Which service should I use?') - topOf('Which duties stay yours?');
    expect(flow / sheet.height).toBeGreaterThan(0.3);
    expect(flow / sheet.height).toBeLessThan(0.36);

    // Dollars and cents, one below the other.
    const amounts = sheet.runs.filter(({ text }) => text.startsWith('$'));
    expect(amounts).toHaveLength(7);
    for (const { text, right } of amounts) {
      expect(text).toMatch(/^\$\d+\.\d\d$/);
      expect(Math.abs(right - (amounts[0]?.right ?? 0))).toBeLessThan(0.5);
    }

    // It fills its page: the foot stands at the lower margin.
    const lowest = Math.min(...sheet.runs.map(({ bottom }) => bottom));
    expect(lowest).toBeLessThan(20 * millimeter);
    isAccessible(file);
  });
}

test('the edition in large type takes two pages, of type that is a third larger', async ({
  page,
}) => {
  await page.goto('/cheat-sheet/');
  await page.getByLabel('Large type').check();
  for (const { format } of papers) {
    const file = await readPdf(await page.pdf({ format }));
    expect(file.pages).toHaveLength(2);
    expect(bodySize(file.pages)).toBeGreaterThanOrEqual(8.5 * (4 / 3));
    for (const sheet of file.pages) {
      expect(outside(sheet, 10 * millimeter)).toEqual([]);
      expect(overlapping(sheet)).toEqual([]);
    }
  }
});

test('a block of the cheat sheet holds at most eight items', async ({ page }) => {
  await page.goto('/cheat-sheet/');
  const blocks = page.locator('.sheet-block');
  expect(await blocks.count()).toBeGreaterThan(5);
  for (const block of await blocks.all()) {
    const items = block.locator('li:not(li li), tbody tr:not(.sheet-level), .sheet-service');
    expect(await items.count()).toBeGreaterThan(0);
    expect(await items.count()).toBeLessThanOrEqual(8);
  }
});

test('the cheat sheet needs no background printing and no color', async ({ page }) => {
  await page.goto('/cheat-sheet/');
  await page.emulateMedia({ media: 'print' });
  const backgrounds = await page.locator('.sheet, .sheet *').evaluateAll((elements) =>
    elements
      .map((element) => getComputedStyle(element))
      .filter(
        ({ backgroundColor, backgroundImage }) =>
          backgroundImage !== 'none' ||
          !/rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/.test(backgroundColor),
      )
      .map(({ backgroundColor, backgroundImage }) => `${backgroundColor} ${backgroundImage}`),
  );
  expect(backgrounds).toEqual([]);

  for (const level of ['unmanaged', 'managed', 'fully-managed']) {
    const row = page.locator(`tbody[data-level="${level}"] tr:not(.sheet-level)`).first();
    const gray = async (who: string) =>
      luminance(sharp(await row.locator(`[data-who="${who}"]`).first().screenshot()));
    expect(contrast(await gray('aws'), await gray('customer')), level).toBeGreaterThan(3);
  }
});

/** The figures of the sheet, without the numbers of their sources, which paper leaves out. */
async function figuresOn(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  return page.locator('[data-area="figures"] li').allInnerTexts();
}

function lettersOf(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function isAccessible(file: PrintedFile): void {
  expect(file.title).toContain('Cheat sheet: who does the work?');
  expect(file.language).toBe('en');
  expect(file.isTagged).toBe(true);
  const roles = new Set(file.pages.flatMap(({ roles }) => roles.flat()));
  for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'Link']) {
    expect(roles).toContain(role);
  }
  const [top] = file.outline;
  expect(top?.title).toBe('Cheat sheet: who does the work?');
  expect(top?.items.map(({ title }) => title)).toContain('Which duties stay yours?');
  const links = file.pages.flatMap(({ links }) => links);
  expect(links.map(({ url }) => url)).toContain(`${address}lambda/`);
  for (const { url, place } of links) {
    if (url === undefined) expect(file.places).toContain(place);
    else expect(url).toMatch(/^https:/);
  }
}
