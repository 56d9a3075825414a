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
    const html = await simulator.locator(drawn).innerHTML();
    const isAsDrawn = (): Promise<boolean> =>
      fresh.locator(`${tag} ${drawn}`).evaluate((element, wanted) => {
        const [here, there] = [element.cloneNode(true), document.createElement(element.localName)];
        there.className = element.className;
        there.innerHTML = wanted;
        // Markup does not tell where one text node ends and the next begins.
        here.normalize();
        return there.isEqualNode(here);
      }, html);
    await expect.poll(isAsDrawn, 'drawn piece by piece as at once').toBe(true);
  });
}
