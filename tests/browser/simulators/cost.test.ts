import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../site.ts';

async function open(page: Page, address = ''): Promise<Locator> {
  await page.goto(`/choosing/cost/${address}`);
  const simulator = page.getByRole('group', { name: 'Simulator: the cost of one workload' });
  await simulator.scrollIntoViewIfNeeded();
  return simulator;
}

test('fewer requests make Lambda the cheapest', async ({ page }) => {
  const simulator = await open(page);
  await expect(simulator.locator('.sim-status')).toContainText('Fargate Arm is cheapest at $7.21');
  const requests = simulator.getByRole('spinbutton', { name: 'Requests a month' });
  await requests.fill('1000000');
  await requests.press('Tab');
  await expect(simulator.locator('.sim-status')).toContainText('Lambda Arm is cheapest at $1.53');
  await expect(simulator.getByRole('row', { name: /^Lambda, x86 .*\$1\.87/ })).toBeVisible();
  await expect(page).toHaveURL('/choosing/cost/?requests=1000000');
});

test('a slider moves by keyboard and says its value in words', async ({ page }) => {
  const simulator = await open(page);
  const slider = simulator.getByRole('slider', { name: 'Duration of a request, slider' });
  await slider.press('ArrowRight');
  const value = await simulator
    .getByRole('spinbutton', { name: 'Duration of a request' })
    .inputValue();
  expect(Number(value)).toBeGreaterThan(200);
  await expect(slider).toHaveAttribute('aria-valuetext', `${value} ms`);
});

test('switches add their part to the sum', async ({ page }) => {
  const simulator = await open(page);
  await simulator.getByRole('checkbox', { name: 'NAT gateway' }).check();
  await expect(simulator.getByText(/^NAT gateway: \$0\.045 × 730 h/).first()).toBeVisible();
  await simulator.getByRole('checkbox', { name: 'Fargate Spot' }).check();
  await expect(simulator.getByRole('rowheader', { name: /unconfirmed price/ })).toBeVisible();
  await expect(page).toHaveURL('/choosing/cost/?nat=1&spot=1');
});

test('what Lambda cannot do is said, not priced', async ({ page }) => {
  const simulator = await open(page, '?duration=3600000');
  await expect(
    simulator.getByText('not possible because Lambda stops a call after 15 minutes'),
  ).toHaveCount(2);
});

test('the prediction is compared with the sums', async ({ page }) => {
  const simulator = await open(page);
  await simulator.getByRole('radio', { name: 'Lambda', exact: true }).check();
  await expect(
    simulator.getByText(/^Right: at a million requests, Lambda costs \$1\.87/),
  ).toBeVisible();
});

test('hostile values in the address leave a sound simulator', async ({ page }) => {
  const simulator = await open(page, '?requests=NaN&task=%22%3E%3Cscript%3E&instance=x&nat=yes');
  await expect(simulator.locator('.sim-status')).toContainText('For 10 million requests a month');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('chart, crossing points, sums and sentence are there, the controls are not', async ({
    page,
  }) => {
    const simulator = await open(page);
    await expect(simulator.locator('.cost-plot')).toBeVisible();
    await expect(simulator.getByText(/^Lambda and Fargate cost the same at about/)).toBeVisible();
    await expect(simulator.getByRole('row', { name: /^Lambda, x86 \$18\.67/ })).toBeVisible();
    await expect(simulator.getByRole('slider').first()).toBeHidden();
  });
});
