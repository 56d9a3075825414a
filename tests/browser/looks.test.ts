import { pageKinds } from '../page-kinds.ts';
import { expect, laidOut, test } from './site.ts';

/**
 * Runs in the page: texts smaller than 12 px as they are seen, those in scaled drawings included.
 */
function smallTexts(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = new Set<string>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || !parent.checkVisibility()) continue;
    if (parent.closest('.visually-hidden, script, style, template, .sim')) continue;
    const drawing = parent.closest('svg');
    const scale = drawing?.getScreenCTM()?.a ?? 1;
    const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
    if (size < 11.9) small.add(`${size.toFixed(1)} px: ${node.textContent.trim().slice(0, 40)}`);
  }
  return [...small];
}

for (const path of pageKinds) {
  test(`${path} has no text under 12 px`, async ({ page }) => {
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await laidOut(page);
      expect(await page.evaluate(smallTexts), `at ${width} px`).toEqual([]);
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`marks have the colors of their meaning (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['/', '/service-levels/', '/aws-container-services/ecs/']) {
      await page.goto(path);
      const paints = await page.evaluate(() => {
        const probe = document.createElement('i');
        document.body.append(probe);
        const color = (token: string) => {
          probe.style.setProperty('color', `var(${token})`);
          return getComputedStyle(probe).color;
        };
        const [aws, you] = [color('--aws'), color('--you')];
        probe.remove();
        const wanted: Record<string, string> = {
          aws: `${aws} ${aws}`,
          customer: `none ${you}`,
          shared: `none ${you}`,
        };
        return [...document.querySelectorAll<SVGElement>('.who-mark')].flatMap((mark) => {
          const box = mark.querySelector('rect');
          if (box === null) return [];
          const who = box.dataset['who'] ?? '';
          const { fill, stroke } = getComputedStyle(box);
          const found = `${fill} ${stroke}`;
          return found === wanted[who] ? [] : [`${who}: ${found}`];
        });
      });
      expect(paints, path).toEqual([]);
    }
  });
}

test('a box of a diagram looks as its key says, and as the marks of the duties do', async ({
  page,
}) => {
  await page.goto('/service-levels/');
  const figure = page.getByRole('figure').filter({ hasText: 'The spectrum of service levels' });
  const paints = await figure.evaluate((element) => {
    const parts = {
      mark: document.querySelector('.who-mark rect[data-who="aws"]'),
      key: element.querySelector('[data-side="aws"] rect'),
      box: element.querySelector('g[fill="var(--aws)"] rect'),
      half: element.querySelector('[data-side="shared"] path'),
      corner: element.querySelector('path[fill="var(--aws)"]'),
    };
    return Object.entries(parts).map(([name, part]) => ({
      name,
      fill: part && getComputedStyle(part).fill,
    }));
  });
  const [mark] = paints;
  expect(mark?.fill).toMatch(/^rgb/);
  expect(paints).toEqual(paints.map(({ name }) => ({ name, fill: mark?.fill })));
});

/**
 * Runs in the page: where the decimal points stand, of each column of a table whose cells hold
 * nothing but an amount of money.
 */
function decimalPoints(): number[][] {
  const amount = /^\$[\d,]+\.\d+$/;
  return [...document.querySelectorAll<HTMLTableElement>('.prose table')].flatMap((table) => {
    const points = new Map<number, number[]>();
    for (const cell of table.querySelectorAll<HTMLTableCellElement>('tbody td')) {
      const figure = cell.querySelector('.fact')?.firstChild;
      const text = figure?.textContent ?? '';
      const rest = [...cell.childNodes].map(({ textContent }) => textContent).join('');
      if (!figure || !amount.test(text) || !/^\s*\$[\d,.]+\s*$/.test(rest)) continue;
      const range = document.createRange();
      range.setStart(figure, 0);
      range.setEnd(figure, text.indexOf('.'));
      const column = points.get(cell.cellIndex) ?? [];
      points.set(cell.cellIndex, [...column, range.getBoundingClientRect().right]);
    }
    return [...points.values()].filter(({ length }) => length > 1);
  });
}

test('amounts in a column stand with their decimal points one below the other', async ({
  page,
}) => {
  for (const path of ['/choosing/cost/', '/lambda/cost/', '/aws-container-services/fargate/']) {
    await page.goto(path);
    await laidOut(page);
    const columns = await page.evaluate(decimalPoints);
    expect(columns.length, path).toBeGreaterThan(1);
    for (const column of columns) {
      expect(Math.max(...column) - Math.min(...column), path).toBeLessThan(1);
    }
  }
});

test('title, key sentence, figures, and simulators begin at one edge', async ({ page }) => {
  for (const path of ['/service-levels/', '/orchestration/', '/choosing/cost/', '/facts/']) {
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await laidOut(page);
      const edges = await page
        .locator('.page-head h1, .answer, .prose > :is(.breakout, figure, .sim, p)')
        .evaluateAll((parts) =>
          parts
            .filter((part) => part.checkVisibility())
            .map((part) => Math.round(part.getBoundingClientRect().left)),
        );
      expect(edges.length).toBeGreaterThan(3);
      expect([...new Set(edges)], `${path} at ${width} px`).toHaveLength(1);
    }
  }
});

test('navigation, text, and contents stand in the middle of a large screen', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('/aws-container-services/ecs/');
  const boxOf = async (name: string) => {
    const box = await page.getByRole('navigation', { name }).boundingBox();
    if (box === null) throw new Error(`${name} isn't shown.`);
    return box;
  };
  const [left, right] = [await boxOf('All pages'), await boxOf('On this page')];
  expect(Math.abs(left.x - (1920 - right.x - right.width))).toBeLessThan(24);
});

test('results of search begin where their field does', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/search/?q=is+fargate+cheaper+than+lambda');
    const field = page.getByRole('main').locator('input');
    await expect(page.locator('.hit').first()).toBeVisible();
    const start = (await field.boundingBox())?.x ?? NaN;
    const edges = await page
      .locator('.search-bar span, .comparison thead th:first-child, .hit-name')
      .evaluateAll((parts) =>
        parts
          .filter((part) => part.checkVisibility() && !part.closest('.hit-more'))
          .map((part) => part.getBoundingClientRect().left),
      );
    expect(edges.length).toBeGreaterThan(2);
    for (const edge of edges) expect(edge, `${width} px`).toBeCloseTo(start, 0);
  }
});

test('key sentences and drawings have the apostrophe of print', async ({ page }) => {
  for (const path of ['/aws-container-services/ecs/', '/lambda/events/', '/lambda/runtimes/']) {
    await page.goto(path);
    const texts = await page.locator('.answer, .prose svg text').allTextContents();
    expect(
      texts.filter((text) => /[a-z]'[a-z]/i.test(text)),
      path,
    ).toEqual([]);
  }
});
