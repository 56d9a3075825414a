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
      await simulator.getByText('More settings').click();
      await simulator.getByRole('checkbox', { name: 'Show Fargate Spot' }).check();
      const time = simulator.getByRole('textbox', { name: 'Time per request' });
      for (const value of ['2000 s', '300 ms']) {
        await time.fill(value);
        await time.press('Enter');
      }
    },
  },
  {
    path: '/lambda/scaling/',
    tag: 'w-lambda-timeline',
    drawn: '.timeline-plot',
    act: async (simulator) => {
      const pattern = simulator.getByRole('combobox', { name: 'Requests come' });
      await pattern.selectOption('One every ten minutes');
      await pattern.selectOption('Steadily');
      const requests = simulator.getByRole('textbox', { name: 'Requests a month' });
      await requests.fill('400 M');
      await requests.press('Enter');
    },
  },
  {
    path: '/choosing/',
    tag: 'w-chooser',
    drawn: '.chooser-ranking',
    act: async (simulator) => {
      await simulator.getByText('More questions').click();
      for (const name of ['Windows', 'Linux', /^Yes ?: for its tools/]) {
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
    // Leaving the control writes what waits for a pause.
    await page.keyboard.press('Tab');
    await expect(page).not.toHaveURL(path);

    const fresh = await context.newPage();
    await fresh.goto(page.url());
    await fresh.locator(tag).scrollIntoViewIfNeeded();
    const wanted = await simulator.locator(drawn).evaluate(written);
    const found = (): Promise<string> => fresh.locator(`${tag} ${drawn}`).evaluate(written);
    await expect.poll(found, 'drawn piece by piece as at once').toBe(wanted);
  });
}
