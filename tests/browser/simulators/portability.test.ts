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
  const result = simulator.locator('.sim-result');
  const terminal = simulator.locator('.port-terminal');
  await expect(result).toContainText('doesn’t start on the test server (library)');
  await expect(terminal).toContainText('cannot execute binary file');
  await simulator.getByRole('radio', { name: 'Image from the laptop' }).check();
  await expect(result).toContainText('runs on the test server but doesn’t start in production');
  await expect(terminal).toContainText('exec /usr/local/bin/python: exec format error');
  await simulator.getByRole('radio', { name: 'Image for Arm and x86' }).check();
  await expect(result).toContainText('runs on both servers');
  await expect(terminal).toContainText('Listening on port');
  await expect(page).toHaveURL('/containers/portability/?pack=both');
});

test('a cell of the picture is switched by keyboard, explained and shared', async ({ page }) => {
  const simulator = await open(page);
  const kernel = simulator.getByRole('checkbox', { name: 'Production, Kernel' });
  await expect(kernel).toBeEnabled();
  await kernel.press('Space');
  await expect(simulator.locator('.sim-status')).toContainText(
    'The next obstacles would be the library and the kernel.',
  );
  await expect(simulator.locator('.sim-card')).toContainText('Kernel in production');
  await expect(simulator.locator('.sim-card').getByRole('link')).toHaveCount(1);
  await expect(page).toHaveURL(/on-production=architecture\.library\.kernel/);
  const again = await open(page, '?on-test=secret.nonsense&on-production=');
  await expect(again.locator('.sim-result')).toContainText(
    'runs in production but doesn’t start on the test server (secret)',
  );
  await again.getByRole('button', { name: 'Reset' }).click();
  await expect(page).toHaveURL('/containers/portability/');
  await expect(again.locator('.sim-status')).toContainText(
    'The next obstacle would be the library.',
  );
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

  test('picture, verdict and the whole table are there', async ({ page }) => {
    const simulator = await open(page);
    await expect(simulator.locator('[data-verdict="production"]')).toHaveText('stops');
    await expect(simulator.getByText('x86', { exact: true })).toBeVisible();
    await expect(simulator.getByRole('checkbox')).toHaveCount(0);
    await simulator.getByText('Which differences an image takes care of').first().click();
    await expect(simulator.getByRole('table').getByRole('row')).toHaveCount(7);
  });
});
