import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../site.ts';

async function open(page: Page, address = ''): Promise<Locator> {
  await page.goto(`/choosing/${address}`);
  const simulator = page.getByRole('group', { name: 'Simulator: the chooser' });
  await simulator.scrollIntoViewIfNeeded();
  return simulator;
}

test('an answer changes by keyboard, with reasons and what is ruled out', async ({ page }) => {
  const simulator = await open(page);
  const status = simulator.locator('.sim-status');
  await expect(status).toContainText('AWS Lambda fits best');
  await simulator.getByText('More questions').click();
  const gpu = simulator.getByRole('group', { name: 'Does it need a GPU?' });
  await gpu.getByRole('radio', { name: 'No' }).press('ArrowRight');
  await expect(status).toContainText('ECS Managed Instances fits best');
  await expect(simulator.getByRole('button', { name: /^AWS Lambda .* ruled out$/ })).toBeVisible();
  await expect(simulator.getByText(/a function has no GPU/).first()).toBeVisible();
  await expect(page).toHaveURL('/choosing/?gpu=yes');
});

test('the workload in the address answers the questions it can', async ({ page }) => {
  const simulator = await open(page, '?duration=3600000&memory=20480');
  await expect(simulator.getByRole('radio', { name: 'Longer' })).toBeChecked();
  await expect(simulator.locator('.sim-status')).toContainText('ECS on Fargate fits best');
  await simulator.locator('summary', { hasText: 'What would change the answer' }).click();
  await expect(simulator.getByRole('link', { name: 'the cost calculator' })).toHaveAttribute(
    'href',
    '/choosing/cost/?duration=3600000&memory=20480',
  );
  await expect(simulator.getByRole('link', { name: 'the timeline' })).toHaveAttribute(
    'href',
    '/lambda/scaling/?duration=3600000&memory=20480',
  );
});

test('the prediction is compared with the rules', async ({ page }) => {
  const simulator = await open(page);
  await simulator.getByRole('radio', { name: 'ECS on EC2' }).check();
  await expect(
    simulator.getByText(/^Not quite\. It’s ECS on Fargate: Lambda stops a call/),
  ).toBeVisible();
});

test('the box keeps to 620 pixels with the longest answers', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const simulator = await open(page);
  const expectLow = async (): Promise<void> => {
    const box = await simulator.boundingBox();
    expect(box?.height).toBeLessThanOrEqual(620);
  };
  await simulator.getByRole('radio', { name: 'ECS on EC2' }).check();
  await expectLow();
  await simulator.getByRole('radio', { name: /^It stays open/ }).check();
  const kubernetes = simulator.getByRole('group', { name: 'Must it be Kubernetes?' });
  await kubernetes.getByRole('radio', { name: /^Yes/ }).check();
  await expectLow();
  await simulator.getByText('More questions').click();
  const gpu = simulator.getByRole('group', { name: 'Does it need a GPU?' });
  await gpu.getByRole('radio', { name: 'Yes' }).check();
  await simulator.getByRole('radio', { name: 'Windows' }).check();
  await simulator.getByText('More questions').click();
  await simulator.getByRole('button', { name: /^AWS Lambda .* ruled out$/ }).click();
  await expectLow();
});

test('a row of the picture says why its option is not the answer', async ({ page }) => {
  const simulator = await open(page);
  const result = simulator.locator('.sim-result');
  const fargate = simulator.getByRole('button', { name: /^ECS on Fargate \d/ });
  await fargate.press('Enter');
  await expect(fargate).toHaveAttribute('aria-pressed', 'true');
  await expect(result).toContainText('ECS on Fargate would work, with 7 points against the 9');
  await expect(simulator.locator('.sim-card').getByRole('link')).toHaveText('ECS on Fargate');
  await simulator.getByRole('radio', { name: 'Longer' }).check();
  await expect(result).toContainText('ECS on Fargate fits best');
  await simulator.getByRole('button', { name: /^AWS Lambda .* ruled out$/ }).click();
  await expect(result).toContainText('AWS Lambda is ruled out because Lambda stops a call');
});

test('skipping the question is one press', async ({ page }) => {
  const simulator = await open(page);
  const skip = simulator.getByRole('button', { name: 'Skip the question' });
  await expect(skip).toBeEnabled();
  await skip.press('Enter');
  await expect(simulator.getByText('Predict first.')).toBeHidden();
  await expect(simulator).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(simulator.getByRole('button', { name: /^AWS Lambda .* best fit$/ })).toBeFocused();
});

test('hostile values in the address leave a sound simulator', async ({ page }) => {
  const simulator = await open(page, '?work=__proto__&gpu=%3Csvg%20onload%3Dalert(1)%3E&system=');
  await expect(simulator.locator('.sim-status')).toContainText('AWS Lambda fits best');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the rules stand there as a linked outline', async ({ page }) => {
    const simulator = await open(page);
    await expect(simulator.getByText('If one run takes longer than 15 minutes:')).toBeVisible();
    const links = simulator.locator('.chooser-rules').getByRole('link', { name: 'ECS on Fargate' });
    await expect(links.first()).toHaveAttribute('href', '/aws-container-services/fargate/');
    await expect(simulator.getByRole('group', { name: 'Does it need a GPU?' })).toBeHidden();
  });
});
