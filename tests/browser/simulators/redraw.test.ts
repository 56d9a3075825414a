import type { Locator } from 'playwright/test';
import { expect, test } from '../site.ts';

interface Case {
  path: string;
  tag: string;
  /** The part that is drawn again and again. */
  drawn: string;
  act: (simulator: Locator) => Promise<void>;
}

const cases: Case[] = [
  {
    path: '/choosing/cost/',
    tag: 'w-cost',
    drawn: '.cost-figure',
    act: async (simulator) => {
      await simulator.getByRole('checkbox', { name: /^Fargate Spot/ }).check();
      await simulator.getByRole('spinbutton', { name: 'Duration' }).fill('2000000');
      await simulator.getByRole('spinbutton', { name: 'Duration' }).fill('300');
      await simulator.getByRole('spinbutton', { name: 'Duration' }).press('Tab');
    },
  },
  {
    path: '/lambda/scaling/',
    tag: 'w-lambda-timeline',
    drawn: '.timeline-plot',
    act: async (simulator) => {
      for (const name of ['One every ten minutes', 'Steady']) {
        await simulator.getByRole('radio', { name }).check();
      }
      await simulator.getByRole('spinbutton', { name: 'Requests' }).fill('400000000');
      await simulator.getByRole('spinbutton', { name: 'Requests' }).press('Tab');
    },
  },
  {
    path: '/choosing/',
    tag: 'w-chooser',
    drawn: '.chooser-answer',
    act: async (simulator) => {
      for (const name of ['Windows', 'Linux', /^Yes: the team knows it/]) {
        await simulator.getByRole('radio', { name }).check();
      }
    },
  },
];

/** What stands in an element, whatever the order of attributes and the cuts between its texts. */
function written(element: Element): string {
  const write = (node: Node): string => {
    if (!(node instanceof Element)) return node.textContent ?? '';
    const attributes = [...node.attributes].map(({ name, value }) => `${name}="${value}"`).sort();
    return `<${[node.localName, ...attributes].join(' ')}>${[...node.childNodes].map(write).join('')}</>`;
  };
  return [...element.childNodes].map(write).join('');
}

for (const { path, tag, drawn, act } of cases) {
  test(`${tag} ends up as a fresh page with its address`, async ({ page, context }) => {
    await page.goto(path);
    const simulator = page.locator(tag);
    await simulator.scrollIntoViewIfNeeded();
    await act(simulator);
    await expect(page).not.toHaveURL(path);

    const fresh = await context.newPage();
    await fresh.goto(page.url());
    await fresh.locator(tag).scrollIntoViewIfNeeded();
    const wanted = await simulator.locator(drawn).evaluate(written);
    const found = (): Promise<string> => fresh.locator(`${tag} ${drawn}`).evaluate(written);
    await expect.poll(found, 'drawn piece by piece as at once').toBe(wanted);
  });
}
