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
      await simulator.getByRole('radio', { name: '10', exact: true }).check();
      await simulator.getByRole('radio', { name: 'Amazon RDS' }).check();
      await simulator.getByRole('radio', { name: 'EKS Auto Mode' }).check();
    },
  },
  {
    path: '/lambda/scaling/?limit=12&ready=4',
    tag: 'w-lambda-timeline',
    act: async (simulator) => {
      await simulator.getByText('Limits and assumptions').click();
      await simulator.getByRole('button', { name: 'Step' }).click();
      await simulator.getByRole('spinbutton', { name: 'Memory' }).fill('5');
      await simulator.getByRole('spinbutton', { name: 'Memory' }).press('Tab');
    },
  },
  {
    path: '/containers/portability/',
    tag: 'w-portability',
    act: async (simulator) => {
      await simulator.getByRole('radio', { name: 'It runs', exact: true }).check();
      await simulator.getByRole('radio', { name: 'Image for Arm and x86' }).check();
      for (const box of await simulator.getByRole('checkbox').all()) await box.setChecked(true);
    },
  },
  {
    path: '/orchestration/',
    tag: 'w-orchestrator',
    act: async (simulator) => {
      await simulator.getByRole('radio', { name: 'Nothing' }).check();
      await simulator.getByText('Settings', { exact: true }).click();
      await simulator.getByText('The rules of this simulator').click();
      for (const name of ['Freeze a container', 'Lose zone B', 'Deploy a bad version']) {
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
      await simulator.getByText('How many tasks or instances you need').click();
      for (const box of await simulator.getByRole('checkbox').all()) await box.setChecked(true);
      await simulator.getByRole('spinbutton', { name: 'Duration' }).fill('2000000');
    },
  },
  {
    path: '/choosing/',
    tag: 'w-chooser',
    act: async (simulator) => {
      await simulator.getByRole('radio', { name: 'Windows' }).check();
      await simulator.getByRole('radio', { name: /^Yes: the team knows it/ }).check();
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
    await expectNoFaults(page, tag);
    await page.setViewportSize({ width: 320, height: 900 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'pixels to scroll sideways').toBe(0);
  });
}
