import type { Page } from 'playwright/test';
import { pageKinds } from '../page-kinds.ts';
import { expect, test } from './site.ts';

/** Pages that hold everything repeat themselves after this many stops. */
const mostStops = 150;

/** Runs in the page: what is wrong with how the focus shows, or `end` when it has left the page. */
function faultOfFocus(): string | undefined {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return 'end';
  const name = focused.outerHTML.slice(0, 100);

  // A control that is not seen itself shows its focus on its label.
  const { width, opacity } = getComputedStyle(focused);
  const isSeen = opacity !== '0' && !(parseFloat(width) <= 2);
  const labels = 'labels' in focused ? (focused.labels as NodeListOf<Element> | null) : null;
  const seen = isSeen ? focused : (labels?.[0] ?? focused);
  const isOutlined = [
    ...[focused, focused.parentElement, focused.nextElementSibling, seen].map(
      (part) => part && getComputedStyle(part),
    ),
    // Of a link that covers a card.
    getComputedStyle(focused, '::after'),
  ].some((style) => style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
  if (!isOutlined) return `no sign of focus: ${name}`;

  // A link may run over two lines; its first line counts.
  const box = seen.getClientRects()[0] ?? seen.getBoundingClientRect();
  const header = document.querySelector('.site-header');
  const isAbove = header === null || header.contains(focused) || focused.matches('.skip');
  const edge = isAbove ? 0 : header.getBoundingClientRect().bottom;
  const isHigherThanWindow = box.height > innerHeight - edge;
  if (box.bottom <= edge || (box.top < edge - 1 && !isHigherThanWindow)) {
    return `under the header: ${name}`;
  }
  if (box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
    return `outside the window: ${name}`;
  }
  const middle = document.elementFromPoint(
    Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
    Math.min(Math.max(box.top + box.height / 2, edge + 1), innerHeight - 1),
  );
  if (middle && !seen.contains(middle) && !middle.contains(seen)) {
    return `covered by ${middle.outerHTML.slice(0, 60)}: ${name}`;
  }
  return undefined;
}

/** What is wrong with the focus once the page around it has come to rest. */
async function lastingFault(page: Page): Promise<string | undefined> {
  let fault: string | undefined;
  for (let frame = 0; frame < 10; frame += 1) {
    fault = await page.evaluate(faultOfFocus);
    if (fault === undefined || fault === 'end') break;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return fault;
}

async function walk(page: Page, key: string): Promise<{ stops: number; faults: string[] }> {
  const faults: string[] = [];
  for (let stops = 0; ; stops += 1) {
    if (stops === mostStops) return { stops, faults };
    await page.keyboard.press(key);
    const fault = await lastingFault(page);
    if (fault === 'end') return { stops, faults };
    if (fault !== undefined) faults.push(fault);
  }
}

for (const path of pageKinds) {
  test(`${path} shows the focus at every stop, down the page`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    const { stops, faults } = await walk(page, 'Tab');
    expect(faults).toEqual([]);
    expect(stops).toBeGreaterThan(4);
  });

  // What is 1,280 by 1,024 pixels without zoom.
  test(`${path} shows the focus at every stop, up the page, at 400 % zoom`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path, { waitUntil: 'networkidle' });
    const { stops, faults } = await walk(page, 'Shift+Tab');
    expect(faults).toEqual([]);
    expect(stops).toBeGreaterThan(4);
  });
}
