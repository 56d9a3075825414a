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
  await expect(simulator.getByRole('radio', { name: 'Lambda, image' })).toBeChecked();
  await expect(simulator.locator('.sim-status')).toContainText(
    'You move from ECS on Fargate to AWS Lambda with a container image.',
  );
  await simulator.getByText('What changed hands, duty by duty').click();
  await expect(simulator.getByText('Scaling: tasks, pods, environments: from ')).toBeVisible();
  await expect(page).toHaveURL('/service-levels/?before=ecs-on-fargate&rung=lambda-image');
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
  await simulator.getByRole('button', { name: 'Swap with the rung before' }).click();
  await expect(simulator.locator('.sim-status')).toContainText(
    'You move from AWS Lambda to Amazon EC2.',
  );
});

test('a cell says what its duty means there, and who says so', async ({ page }) => {
  const simulator = await open(page);
  await expect(simulator).toHaveAttribute('data-ready');
  const bar = simulator.locator('[data-rung="lambda"] .ladder-rail');
  const box = await bar.boundingBox();
  if (box === null) throw new Error('The rung has no bar.');
  const duties = simulator.getByRole('combobox', { name: 'Explain a duty' }).locator('option');
  const count = (await duties.count()) - 1;
  await bar.click({ position: { x: (2.5 / count) * box.width, y: box.height / 2 } });
  await expect(simulator.getByRole('radio', { name: 'AWS Lambda' })).toBeChecked();
  const card = simulator.locator('.sim-card');
  await expect(card).toContainText('Isolation between workloads');
  await expect(card).toContainText('AWS does it on AWS Lambda.');
  await expect(card.getByRole('link')).toHaveAttribute('href', /^#source-/);
  await expect(simulator.getByRole('combobox', { name: 'Explain a duty' })).toHaveValue('2');
});

test('the duty can be chosen by keyboard as well', async ({ page }) => {
  const simulator = await open(page);
  const menu = simulator.getByRole('combobox', { name: 'Explain a duty' });
  await menu.selectOption({ label: 'Operating system' });
  await expect(simulator.locator('.sim-card')).toContainText('AWS does it on ECS on Fargate.');
  await expect(simulator.locator('.sim-status')).toContainText(
    'Operating system on ECS on Fargate',
  );
  await menu.selectOption('');
  await expect(simulator.locator('.sim-card')).toContainText('You give up');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('ladder and table are there, the radio buttons are not', async ({ page }) => {
    const simulator = await open(page);
    const name = simulator.locator('.ladder-name', { hasText: 'EKS Auto Mode' });
    await expect(name).toBeVisible();
    await simulator.getByText('What changed hands, duty by duty').click();
    await expect(simulator.getByText(/^Operating system: from you to AWS/)).toBeVisible();
    await expect(simulator.getByRole('radio', { name: /Lambda/ })).toHaveCount(0);
  });
});
