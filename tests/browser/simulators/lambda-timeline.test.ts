import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../site.ts';

async function open(page: Page, address = ''): Promise<Locator> {
  await page.goto(`/lambda/scaling/${address}`);
  const simulator = page.getByRole('group', {
    name: 'Simulator: the environments of a Lambda function',
  });
  await simulator.scrollIntoViewIfNeeded();
  return simulator;
}

function counter(simulator: Locator, name: string): Locator {
  return simulator.locator('.timeline-counters > div', { hasText: name }).getByRole('definition');
}

test('a lower limit throttles the burst, by keyboard alone', async ({ page }) => {
  const simulator = await open(page);
  await expect(counter(simulator, 'Throttled')).toHaveText('0');
  await simulator.getByText('Limits and assumptions').press('Enter');
  const limit = simulator.getByRole('spinbutton', { name: 'Concurrency limit' });
  await limit.fill('10');
  await limit.press('Tab');
  await expect(counter(simulator, 'Throttled')).not.toHaveText('0');
  await expect(counter(simulator, 'Most at once')).toHaveText('10');
  await expect(simulator.locator('.sim-status')).toContainText('because the limit of 10');
  await expect(page).toHaveURL('/lambda/scaling/?limit=10');
});

test('steps from request to request and says how each one fared', async ({ page }) => {
  const simulator = await open(page);
  const step = simulator.getByRole('button', { name: 'Step' });
  // A key press, unlike a click, does not wait until the simulator has loaded.
  await expect(step).toBeEnabled();
  await step.press('Enter');
  await expect(simulator.locator('.sim-status')).toContainText(/^Request 1 at .* started cold\.$/);
  await step.press('Enter');
  await expect(counter(simulator, 'Requests')).toHaveText('2');
});

test('nothing moves by itself, and a run can be stopped', async ({ page }) => {
  const simulator = await open(page);
  const clock = simulator.locator('.timeline-clock');
  await expect(clock).toHaveText('10 s');
  await simulator.getByRole('button', { name: 'Run' }).click();
  await expect(clock).not.toHaveText('10 s');
  await simulator.getByRole('button', { name: 'Pause' }).click();
  await expect(simulator.getByRole('button', { name: 'Run' })).toBeVisible();
});

test('a run stops when the simulator leaves the screen', async ({ page }) => {
  const simulator = await open(page);
  await simulator.getByRole('button', { name: 'Run' }).click();
  await expect(simulator.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await expect(simulator.getByRole('button', { name: 'Run' })).toBeAttached();
  await expect(simulator.locator('.sim-status')).toContainText(/^Paused at/);
});

test('a throttled step says why', async ({ page }) => {
  const simulator = await open(page, '?limit=1');
  const step = simulator.getByRole('button', { name: 'Step' });
  const status = simulator.locator('.sim-status');
  for (let count = 1; count <= 3; count += 1) {
    await step.click();
    await expect(counter(simulator, 'Requests')).toHaveText(String(count));
  }
  await expect(status).toContainText('was throttled because the limit of 1 at once was reached.');
});

test('a pattern that cannot show the volume gives it back to the next one', async ({ page }) => {
  const simulator = await open(page);
  const requests = simulator.getByRole('spinbutton', { name: 'Requests a month' });
  await simulator.getByRole('radio', { name: 'One every ten minutes' }).check();
  await expect(requests).toHaveValue('4380');
  await expect(requests).toBeDisabled();
  await simulator.getByRole('radio', { name: 'A day with a quiet night' }).check();
  await requests.fill('20000');
  await requests.press('Tab');
  await expect(requests, 'the most that a day is drawn for').toHaveValue('10000');
  await simulator.getByRole('radio', { name: 'Steady' }).check();
  await expect(requests).toHaveValue('20000');
});

test('a number out of bounds changes nothing and says what may stand there', async ({ page }) => {
  const simulator = await open(page);
  const memory = simulator.getByRole('spinbutton', { name: 'Memory' });
  await memory.fill('20000');
  await memory.press('Tab');
  await expect(memory).toHaveAccessibleDescription('128 to 10,240 MB');
  await expect(simulator.getByRole('row', { name: /^Lambda \$18\.67/ })).toBeVisible();
  await memory.fill('1024');
  await expect(memory).toHaveAccessibleDescription('MB');
});

test('with reduced motion a run shows its end at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const simulator = await open(page);
  await simulator.getByRole('button', { name: 'Run' }).click();
  await expect(simulator.locator('.timeline-clock')).toHaveText('10 s');
  await expect(counter(simulator, 'Requests')).toHaveText('38');
});

test('the prediction is compared with the run', async ({ page }) => {
  const simulator = await open(page);
  await simulator.getByRole('radio', { name: 'More than 25' }).check();
  await expect(simulator.getByText(/^Not quite: \d of 38 requests start cold\./)).toBeVisible();
  await expect(simulator.getByRole('radio', { name: 'Steady' })).toBeChecked();
});

test('the workload comes from the address and travels on', async ({ page }) => {
  const simulator = await open(page, '?requests=2000000&duration=500&memory=1024');
  await expect(simulator.getByRole('spinbutton', { name: 'Memory' })).toHaveValue('1024');
  await expect(simulator.getByText('Predict first.')).toBeHidden();
  await expect(simulator.getByRole('link', { name: 'the cost of each option' })).toHaveAttribute(
    'href',
    '/choosing/cost/?requests=2000000&duration=500&memory=1024',
  );
});

test('hostile values in the address leave a sound simulator', async ({ page }) => {
  const hostile = '?pattern=__proto__&requests=1e999&memory=%3Cimg%20src%3Dx%3E&limit=-1&kept=0';
  const simulator = await open(page, hostile);
  await expect(simulator.getByRole('radio', { name: 'A burst' })).toBeChecked();
  await expect(counter(simulator, 'Requests')).toHaveText('38');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('picture, bill and sentence are there, the controls are not', async ({ page }) => {
    const simulator = await open(page);
    await expect(simulator.locator('svg').first()).toBeVisible();
    await expect(simulator.getByRole('row', { name: /^Lambda \$18\.67/ })).toBeVisible();
    await expect(simulator.getByText(/^In 10 seconds, 38 requests arrived\./)).toBeVisible();
    await expect(simulator.getByText(/^10\smillion requests a month, in bursts/)).toBeVisible();
    await expect(simulator.getByText('Predict first.')).toBeVisible();
    await expect(simulator.getByRole('button', { name: 'Run' })).toBeHidden();
  });
});
