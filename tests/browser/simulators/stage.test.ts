import type { Locator, Page } from 'playwright/test';
import { expect, laidOut, test } from '../site.ts';

interface Stage {
  path: string;
  tag: string;
  /** What changes when the first control is used. */
  picture: string;
  first: (simulator: Locator) => Locator;
  use: (control: Locator) => Promise<void>;
}

const press = (control: Locator): Promise<void> => control.press('ArrowRight');
const click = (control: Locator): Promise<void> => control.click();

const stages: Stage[] = [
  {
    path: '/service-levels/',
    tag: 'w-ladder',
    picture: '.ladder-rungs',
    first: (simulator) => simulator.locator('[data-rung="lambda"]'),
    use: click,
  },
  {
    path: '/lambda/scaling/',
    tag: 'w-lambda-timeline',
    picture: '.timeline-plot',
    first: (simulator) => simulator.getByRole('combobox', { name: 'Requests come' }),
    use: async (control) => void (await control.selectOption('Steadily')),
  },
  {
    path: '/containers/portability/',
    tag: 'w-portability',
    picture: '.port-picture',
    first: (simulator) => simulator.getByRole('radio', { name: 'Image from the laptop' }),
    use: click,
  },
  {
    path: '/orchestration/',
    tag: 'w-orchestrator',
    picture: '.orch-picture',
    first: (simulator) => simulator.getByRole('button', { name: 'Step 15 s' }),
    use: click,
  },
  {
    path: '/choosing/cost/',
    tag: 'w-cost',
    picture: '.cost-figure',
    first: (simulator) => simulator.getByRole('slider', { name: 'Requests a month, slider' }),
    use: press,
  },
  {
    path: '/choosing/',
    tag: 'w-chooser',
    picture: '.chooser-ranking',
    first: (simulator) => simulator.getByRole('radio', { name: /^Steady/ }),
    use: click,
  },
];

async function open(page: Page, { path, tag }: Stage): Promise<Locator> {
  await page.goto(path);
  await laidOut(page);
  const simulator = page.locator(tag);
  await simulator.scrollIntoViewIfNeeded();
  await expect(simulator).toHaveAttribute('data-ready');
  return simulator;
}

function boxOf(part: Locator): Promise<DOMRect> {
  return part.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
}

/** The boxes of the picture and a control, once the simulator's top is below the header. */
async function boxesAtTop(
  simulator: Locator,
  picture: string,
  control: Locator,
): Promise<{ picture: DOMRect; control: DOMRect }> {
  await simulator.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  return { picture: await boxOf(simulator.locator(picture)), control: await boxOf(control) };
}

/** Runs in the page: a number that stands for what an element holds. */
function fingerprint(element: Element): number {
  let hash = 0;
  for (const character of element.innerHTML) {
    hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  }
  return hash;
}

/** Uses the control, and waits for the picture to be another one. */
async function expectChange(picture: Locator, use: () => Promise<void>): Promise<void> {
  const before = await picture.evaluate(fingerprint);
  await use();
  await expect.poll(() => picture.evaluate(fingerprint)).not.toBe(before);
}

/** Runs in the page: texts that are drawn smaller than twelve pixels. */
function smallTexts(simulator: Element): string[] {
  const walker = document.createTreeWalker(simulator, NodeFilter.SHOW_TEXT);
  const small: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.textContent?.trim() || !parent?.checkVisibility()) continue;
    if (parent.closest('.visually-hidden')) continue;
    const scale =
      parent instanceof SVGGraphicsElement ? Math.abs(parent.getScreenCTM()?.d ?? 1) : 1;
    const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
    if (size < 11.99) small.push(`${size}: ${node.textContent.trim()}`);
  }
  return small;
}

/** Runs in the page: what holds more than it shows, and could be scrolled. */
function scrollers(simulator: Element): string[] {
  return [...simulator.querySelectorAll('.sim-main, .sim-main *')]
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return (
        (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1) ||
        (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1)
      );
    })
    .map((element) => element.outerHTML.slice(0, 80));
}

/** Runs in the page: what covers the element that has the focus. */
function cover(): string | undefined {
  const focused = document.activeElement;
  if (focused === null) return undefined;
  // A control that is not seen itself is seen by its label.
  const seen = focused.closest('label') ?? focused;
  const { left, top, width, height } = seen.getBoundingClientRect();
  const found = document.elementFromPoint(left + width / 2, top + height / 2);
  if (found === null || seen.contains(found) || found.contains(seen)) return undefined;
  return `${found.outerHTML.slice(0, 60)} covers ${focused.outerHTML.slice(0, 80)}`;
}

for (const stage of stages) {
  test(`${stage.tag} fits a screen of 1280 x 800, picture first`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const simulator = await open(page, stage);
    const control = stage.first(simulator);
    const boxes = await boxesAtTop(simulator, stage.picture, control);
    const { height } = (await simulator.boundingBox()) ?? { height: NaN };
    expect(height, 'height of the box').toBeLessThanOrEqual(620);
    expect(await simulator.evaluate(scrollers)).toEqual([]);
    expect(boxes.picture.left).toBeLessThanOrEqual(boxes.control.left);
    for (const box of Object.values(boxes)) {
      expect(box.top).toBeGreaterThanOrEqual(56);
      expect(box.bottom).toBeLessThanOrEqual(800);
    }
    await expectChange(simulator.locator(stage.picture), () => stage.use(control));
  });

  test(`${stage.tag} keeps its picture on a telephone while it is used`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const simulator = await open(page, stage);
    const control = stage.first(simulator);
    const boxes = await boxesAtTop(simulator, stage.picture, control);
    expect(boxes.control.top, 'the first control is on the first screen').toBeLessThan(740 - 24);
    const expectLow = async (): Promise<void> => {
      const { height } = await boxOf(simulator.locator('.sim-stage'));
      expect(height, 'height of what stays').toBeLessThanOrEqual(0.45 * 740);
    };
    await expectLow();

    // Further down the picture is still there.
    await page.mouse.wheel(0, 200);
    const picture = simulator.locator(stage.picture);
    await expectChange(picture, () => stage.use(control));
    await expect(picture).toBeInViewport({ ratio: 0.95 });
    await expectLow();
  });

  test(`${stage.tag} writes nothing smaller than 12 pixels`, async ({ page }) => {
    const simulator = await open(page, stage);
    for (const details of await simulator.locator('details').all()) {
      await details.evaluate((element) => {
        element.removeAttribute('name');
        element.setAttribute('open', '');
      });
    }
    for (const width of [360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await simulator.evaluate(smallTexts), `${width} px`).toEqual([]);
    }
  });

  test(`${stage.tag} never covers what has the focus`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const simulator = await open(page, stage);
    const isInside = (): Promise<boolean> =>
      simulator.evaluate((element) => element.contains(document.activeElement));
    for (const key of ['Tab', 'Shift+Tab']) {
      await simulator.evaluate((element) => {
        element.tabIndex = -1;
        element.focus();
      });
      if (key === 'Shift+Tab') await simulator.locator('summary').last().focus();
      do {
        await page.keyboard.press(key);
        await expect.poll(() => page.evaluate(cover)).toBeUndefined();
      } while (await isInside());
    }
  });
}
