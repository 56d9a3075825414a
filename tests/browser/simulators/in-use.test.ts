import type { Locator } from 'playwright/test';
import { expectNoFaults } from '../axe.ts';
import { expect, laidOut, test } from '../site.ts';

interface Use {
  path: string;
  tag: string;
  /** Does what a reader does, and leaves the simulator in a state unlike the first. */
  act: (simulator: Locator) => Promise<void>;
}

const uses: Use[] = [
  {
    path: '/service-levels/',
    tag: 'w-ladder',
    act: async (simulator) => {
      await simulator.getByRole('radio', { name: '0', exact: true }).check();
      await simulator.locator('.ladder-name', { hasText: 'Amazon RDS' }).click();
      await simulator.locator('.ladder-name', { hasText: 'EKS Auto Mode' }).click();
      await simulator.getByRole('combobox', { name: 'Explain a duty' }).selectOption('Encryption');
      await simulator.getByText('What changed hands, duty by duty').click();
    },
  },
  {
    path: '/lambda/scaling/?limit=12&ready=4',
    tag: 'w-lambda-timeline',
    act: async (simulator) => {
      await simulator.getByText('More settings').click();
      await simulator.getByText('The bill for a month').click();
      await simulator.getByRole('button', { name: 'Drop an event' }).click();
      await simulator.getByRole('button', { name: 'Step' }).click();
      await simulator.getByRole('textbox', { name: 'Memory' }).fill('5');
      await simulator.getByRole('textbox', { name: 'Memory' }).press('Tab');
    },
  },
  {
    path: '/containers/portability/',
    tag: 'w-portability',
    act: async (simulator) => {
      await simulator.getByRole('radio', { name: 'It runs', exact: true }).check();
      await simulator.getByRole('radio', { name: 'Image for Arm and x86' }).check();
      for (const cell of await simulator.locator('.port-cell').all()) await cell.click();
      await simulator.getByText('Which differences an image takes care of').first().click();
    },
  },
  {
    path: '/orchestration/',
    tag: 'w-orchestrator',
    act: async (simulator) => {
      await simulator.getByRole('radio', { name: 'None of them fail' }).check();
      await simulator.getByText('More settings').click();
      await simulator.getByText('The rules', { exact: true }).click();
      for (const name of ['Freeze a container', 'Cut off zone B', 'Deploy a bad version']) {
        await simulator.getByRole('button', { name }).click();
      }
      const step = simulator.getByRole('button', { name: /^Step/ });
      for (let count = 0; count < 5; count += 1) await step.click();
    },
  },
  {
    path: '/choosing/cost/',
    tag: 'w-cost',
    act: async (simulator) => {
      await simulator.getByText('More settings').click();
      await simulator.getByText('The arithmetic').click();
      for (const box of await simulator.getByRole('checkbox').all()) await box.setChecked(true);
      await simulator.getByRole('textbox', { name: 'Time per request' }).fill('2000 s');
      await simulator.getByRole('textbox', { name: 'Time per request' }).press('Enter');
    },
  },
  {
    path: '/choosing/',
    tag: 'w-chooser',
    act: async (simulator) => {
      await simulator.getByText('More questions').click();
      await simulator.getByText('The rules', { exact: true }).click();
      await simulator.getByRole('radio', { name: 'Windows' }).check();
      await simulator.getByRole('radio', { name: /^Yes ?: for its tools/ }).check();
    },
  },
];

for (const { path, tag, act } of uses) {
  test(`${tag} in use has no accessibility fault and fits a narrow screen`, async ({ page }) => {
    await page.goto(path);
    await laidOut(page);
    const simulator = page.locator(tag);
    await simulator.scrollIntoViewIfNeeded();
    await act(simulator);
    // What is stuck to the screen covers nothing where nothing is scrolled.
    await page.evaluate(() => scrollTo(0, 0));
    await expectNoFaults(page, { within: tag });
    await page.setViewportSize({ width: 320, height: 900 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'pixels to scroll sideways').toBe(0);
  });
}
