import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../site.ts';

async function open(page: Page, address = ''): Promise<Locator> {
  await page.goto(`/orchestration/${address}`);
  const simulator = page.getByRole('group', { name: 'Simulator: a cluster and its orchestrator' });
  await simulator.scrollIntoViewIfNeeded();
  return simulator;
}

test('a killed container is replaced, by keyboard alone', async ({ page }) => {
  const simulator = await open(page);
  const status = simulator.locator('.sim-status');
  await simulator.getByRole('button', { name: /^Container 3 .* healthy/ }).press('Enter');
  await expect(status).toContainText('You kill container 3.');
  await expect(simulator.getByText('✕ 3')).toBeVisible();
  await expect(simulator.getByRole('button', { name: /^Container 1 / })).toBeFocused();
  await expect(status).toContainText('you want 4 containers and 3 are healthy');
  const step = simulator.getByRole('button', { name: 'Step 15 s' });
  for (let count = 0; count < 4; count += 1) await step.press('Space');
  await expect(status).toContainText('you want 4 containers and 4 are healthy');
  await expect(status).toContainText('The actual state matches the desired state');
});

test('the prediction is compared with what happens', async ({ page }) => {
  const simulator = await open(page);
  await simulator.getByRole('radio', { name: 'All of them fail' }).check();
  await expect(simulator.getByText(/^Not quite: none of 6,000 requests failed/)).toBeVisible();
  await simulator.getByText('Who decided what').click();
  await expect(simulator.getByText(/The circuit breaker stops the rollout/)).toBeVisible();
});

test('settings go into the address and come back from it', async ({ page }) => {
  const simulator = await open(page);
  await simulator.getByRole('button', { name: 'Double the traffic' }).click();
  await expect(page).toHaveURL(/\?traffic=80$/);
  await simulator.getByText('More settings').click();
  await simulator.getByRole('combobox', { name: 'Rule' }).selectOption('hpa');
  await expect(page).toHaveURL(/scaling=hpa/);
  const again = await open(page, '?traffic=80&scaling=hpa&copies=6');
  await expect(again.locator('.sim-status')).toContainText(
    'At 0:00, you want 6 containers and 6 are healthy',
  );
  await expect(again.getByText('Predict first.')).toBeHidden();
});

test('starting again keeps the settings, a reset does not', async ({ page }) => {
  const simulator = await open(page, '?copies=6');
  const status = simulator.locator('.sim-status');
  await simulator.getByText('More settings').click();
  await simulator.getByRole('button', { name: 'Kill a container by chance' }).click();
  await simulator.getByRole('button', { name: 'Double the traffic' }).click();
  await simulator.getByRole('button', { name: 'Back to 0:00' }).click();
  await expect(status).toContainText('At 0:00, you want 6 containers and 6 are healthy');
  await expect(status).toContainText('80 requests a second');
  await simulator.getByRole('button', { name: 'Reset' }).click();
  await expect(status).toContainText('At 1:30, you want 4 containers and 4 are healthy');
  await expect(status).toContainText('40 requests a second');
  await expect(page).toHaveURL('/orchestration/');
});

test('the table tells what the picture shows', async ({ page }) => {
  const simulator = await open(page);
  await simulator.getByText('As a table').click();
  const states = simulator.getByRole('row').filter({ hasText: 'zone' });
  await expect(states).toHaveCount(4);
  await simulator.getByRole('button', { name: 'Cut off zone A' }).click();
  await expect(states).toHaveCount(2);
  await simulator.getByRole('button', { name: 'Step 15 s' }).click();
  await expect(states.filter({ hasText: 'starting, gets no requests yet' })).toHaveCount(2);
});

test('a zone that is lost is seen to be lost, until it is brought back', async ({ page }) => {
  const simulator = await open(page);
  const zone = simulator.locator('.orch-zone').first();
  await simulator.getByRole('button', { name: 'Cut off zone A' }).click();
  await expect(zone).toHaveAttribute('data-lost');
  await expect(zone.getByText('✕')).toHaveCount(2);
  await expect(simulator.locator('.sim-result')).toContainText('you want 4 containers and 2 are');
  await simulator.getByRole('button', { name: 'Bring back zone A' }).click();
  await expect(zone).not.toHaveAttribute('data-lost');
});

test('killing where nothing is says nothing new', async ({ page }) => {
  const simulator = await open(page, '?copies=0');
  const status = simulator.locator('.sim-status');
  await simulator.getByRole('button', { name: 'Double the traffic' }).click();
  await expect(status).toContainText('You change the traffic from 40 to 80');
  await simulator.getByText('More settings').click();
  await simulator.getByRole('button', { name: 'Kill a container by chance' }).click();
  await expect(status).not.toContainText('You change the traffic');
  await expect(status).toContainText('you want 0 containers');
});

test('hostile values in the address leave a sound simulator', async ({ page }) => {
  const simulator = await open(page, '?copies=%3Cimg%20src%3Dx%3E&traffic=1e999&scaling=__proto__');
  await expect(simulator.locator('.sim-status')).toContainText(
    'you want 4 containers and 4 are healthy',
  );
});

test('nothing moves by itself, and a run can be stopped', async ({ page }) => {
  const simulator = await open(page);
  const time = simulator.locator('.orch-figures').getByText(/^\d+:\d\d$/);
  await expect(time).toHaveText('1:30');
  await simulator.getByRole('button', { name: 'Run' }).click();
  await expect(time).not.toHaveText('1:30');
  await simulator.getByRole('button', { name: 'Pause' }).click();
  await expect(simulator.getByRole('button', { name: 'Run' })).toBeVisible();
});

test('with reduced motion a run shows its end at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const simulator = await open(page);
  await simulator.getByRole('button', { name: 'Cut off zone A' }).click();
  await simulator.getByRole('button', { name: 'Run' }).click();
  await expect(simulator.getByRole('button', { name: 'Run' })).toBeVisible();
  await expect(simulator.locator('.sim-status')).toContainText(
    'none in zone A, which is cut off, and 4 in zone B',
  );
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the starting state is shown as picture, log and sentence', async ({ page }) => {
    const simulator = await open(page);
    await expect(simulator.locator('.orch-picture')).toContainText('Zone B');
    await expect(simulator.locator('.sim-status')).toContainText(
      'you want 4 containers and 4 are healthy',
    );
    await simulator.getByText('Who decided what').click();
    await expect(simulator.getByText('You kill container 2.')).toBeVisible();
    await expect(simulator.getByRole('button')).toHaveCount(0);
  });
});
