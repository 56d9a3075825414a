import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../site.ts';

async function open(page: Page, address = ''): Promise<Locator> {
  await page.goto(`/service-levels/${address}`);
  const simulator = page.getByRole('group', { name: 'Simulator: the ladder of service levels' });
  await simulator.scrollIntoViewIfNeeded();
  return simulator;
}

test('climbing with the arrow keys says what changed hands', async ({ page }) => {
  const simulator = await open(page);
  await expect(simulator.getByRole('radio', { name: /^ECS on Fargate/ })).toBeEnabled();
  await simulator.getByRole('radio', { name: /^ECS on Fargate/ }).press('ArrowUp');
  await expect(
    simulator.getByRole('radio', { name: /^AWS Lambda with a container image/ }),
  ).toBeChecked();
  await expect(simulator.locator('.sim-status')).toContainText(
    'You move from ECS on Fargate to AWS Lambda with a container image.',
  );
  await expect(simulator.getByRole('row', { name: /^Scaling/ })).toContainText('AWS');
  await expect(page).toHaveURL('/service-levels/?before=ecs-on-fargate&rung=lambda-image');
});

test('the table keeps its rows and cells on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const simulator = await open(page);
  const table = simulator.getByRole('table');
  await expect(table.getByRole('columnheader', { name: /Amazon EC2/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^Operating system/ }).getByRole('cell')).toHaveCount(
    3,
  );
});

test('an address names two rungs, and unknown ones are ignored', async ({ page }) => {
  const simulator = await open(page, '?before=lambda&rung=heroku');
  await expect(simulator.locator('.sim-status')).toContainText(
    'You move from AWS Lambda to ECS on Fargate.',
  );
});

test('the prediction is compared with the records', async ({ page }) => {
  const simulator = await open(page);
  await simulator.getByRole('radio', { name: '0', exact: true }).check();
  await expect(simulator.getByText(/^You said 0: \d+ stay yours alone/)).toBeVisible();
  await simulator.getByRole('button', { name: 'Go back to the rung before' }).click();
  await expect(simulator.locator('.sim-status')).toContainText(
    'You move from AWS Lambda to Amazon EC2.',
  );
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('ladder and table are there, the radio buttons are not', async ({ page }) => {
    const simulator = await open(page);
    await expect(simulator.getByText('EKS Auto Mode', { exact: true })).toBeVisible();
    await expect(simulator.getByRole('table')).toBeVisible();
    await expect(simulator.getByRole('radio', { name: /Lambda/ })).toHaveCount(0);
  });
});
