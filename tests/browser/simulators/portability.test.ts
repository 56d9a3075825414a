import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../site.ts';

async function open(page: Page, address = ''): Promise<Locator> {
  await page.goto(`/containers/portability/${address}`);
  const simulator = page.getByRole('group', {
    name: 'Simulator: one application on three machines',
  });
  await simulator.scrollIntoViewIfNeeded();
  return simulator;
}

test('an image cures the library and not the processor type', async ({ page }) => {
  const simulator = await open(page);
  const server = simulator.getByRole('region', { name: 'Test server' });
  const production = simulator.getByRole('region', { name: 'Production' });
  await expect(server).toContainText('ImportError');
  await simulator.getByRole('radio', { name: 'Image from the laptop' }).check();
  await expect(server).toContainText('Listening on port');
  await expect(production).toContainText('exec /usr/local/bin/python: exec format error');
  await simulator.getByRole('radio', { name: 'Image for Arm and x86' }).check();
  await expect(production).toContainText('Listening on port');
  await expect(page).toHaveURL('/containers/portability/?pack=both');
});

test('a difference can be switched on by keyboard and shared', async ({ page }) => {
  const simulator = await open(page);
  const production = simulator.getByRole('region', { name: 'Production' });
  const kernel = production.getByRole('checkbox', { name: /^Kernel/ });
  await expect(kernel).toBeEnabled();
  await kernel.press('Space');
  await expect(production).toContainText('The next obstacles would be the library and the kernel.');
  await expect(page).toHaveURL(/on-production=architecture\.library\.kernel/);
  const again = await open(page, '?on-test=secret.nonsense&on-production=');
  await expect(again.getByRole('region', { name: 'Test server' })).toContainText('password');
  await expect(again.getByRole('region', { name: 'Production' })).toContainText('Runs');
  await again.getByRole('button', { name: 'Reset' }).click();
  await expect(page).toHaveURL('/containers/portability/');
  await expect(production).toContainText('The next obstacle would be the library.');
});

test('the prediction is compared with the message people see', async ({ page }) => {
  const simulator = await open(page);
  await simulator.getByRole('radio', { name: 'It runs, but slower' }).check();
  await expect(simulator.getByText(/^Not quite: it doesn’t start\./)).toContainText(
    'exec format error',
  );
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the differences that are on are read as a list, above the whole table', async ({
    page,
  }) => {
    const simulator = await open(page);
    const production = simulator.getByRole('region', { name: 'Production' });
    await expect(production.getByText('Processor type: x86')).toBeVisible();
    await expect(production.getByText('Kernel:')).toBeHidden();
    await expect(simulator.getByRole('table').getByRole('row')).toHaveCount(7);
  });
});
