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
