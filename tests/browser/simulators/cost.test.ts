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
  const requests = simulator.getByRole('textbox', { name: 'Requests a month' });
  await expect(requests).toHaveValue('10 M');
  await requests.fill('1 million');
  await requests.press('Tab');
  await expect(requests).toHaveValue('1 M');
  await simulator.getByText('The arithmetic').click();
  await expect(simulator.locator('.sim-status')).toContainText('Lambda Arm is cheapest at $1.53');
  await expect(simulator.getByRole('row', { name: /^Lambda, x86 .*\$1\.87/ })).toBeVisible();
  await expect(page).toHaveURL('/choosing/cost/?requests=1000000');
});

test('a slider moves by keyboard and says its value in words', async ({ page }) => {
  const simulator = await open(page);
  const slider = simulator.getByRole('slider', { name: 'Time per request, slider' });
  await expect(slider).toBeEnabled();
  await slider.press('ArrowRight');
  const value = await simulator.getByRole('textbox', { name: 'Time per request' }).inputValue();
  expect(parseInt(value, 10)).toBeGreaterThan(200);
  await expect(slider).toHaveAttribute('aria-valuetext', value);
});

test('switches add their part to the sum', async ({ page }) => {
  const simulator = await open(page);
  await simulator.getByText('More settings').click();
  await simulator.getByText('The arithmetic').click();
  await simulator.getByRole('checkbox', { name: 'NAT gateway' }).check();
  await expect(simulator.getByText(/^NAT gateway: \$0\.045 × 730 h/).first()).toBeVisible();
  await simulator.getByRole('checkbox', { name: 'Show Fargate Spot' }).check();
  await expect(simulator.getByRole('rowheader', { name: /^Fargate Spot/ })).toBeVisible();
  await expect(page).toHaveURL('/choosing/cost/?nat=1&spot=1');
});

test('what Lambda cannot do is said, not priced', async ({ page }) => {
  const simulator = await open(page, '?duration=3600000');
  await simulator.getByText('The arithmetic').click();
  await expect(
    simulator.getByText('not possible because Lambda stops a call after 15 minutes'),
  ).toHaveCount(2);
});

test('dragged, the line takes the workload along; a pointer reads the lines', async ({ page }) => {
  const simulator = await open(page);
  await expect(simulator).toHaveAttribute('data-ready');
  const plot = simulator.locator('.cost-plot');
  const requests = simulator.getByRole('textbox', { name: 'Requests a month' });
  const box = await plot.boundingBox();
  if (box === null) throw new Error('The chart has no plot.');
  const at = (share: number): [number, number] => [
    box.x + share * box.width,
    box.y + box.height / 2,
  ];
  await page.mouse.move(...at(0.5));
  await expect(simulator.getByText('A month at 1 M requests:')).toBeVisible();
  await expect(simulator.locator('.cost-key').getByText('$1.87')).toBeVisible();
  await expect(requests, 'only read').toHaveValue('10 M');
  await page.mouse.down();
  await page.mouse.move(...at(1 / 3), { steps: 4 });
  await page.mouse.up();
  await expect(requests).toHaveValue('100,000');
  await expect(page).toHaveURL('/choosing/cost/?requests=100000');
  await page.mouse.move(0, 0);
  await expect(simulator.getByText('A month at 100,000 requests:')).toBeVisible();
});

test('lines end at their names, and amounts stand in the list of what is read', async ({
  page,
}) => {
  const simulator = await open(page);
  await expect(simulator.locator('.cost-names text')).toHaveText([
    'Lambda',
    'Lambda Arm',
    'Fargate',
    'Fargate Arm',
    't3.small',
  ]);
  await expect(simulator.locator('.cost-key li')).toHaveText([
    /^Lambda\s*\$18\.67$/,
    /^Lambda Arm\s*\$15\.33$/,
    /^Fargate\s*\$9\.01$/,
    /^Fargate Arm\s*\$7\.21$/,
    /^t3\.small\s*\$15\.18$/,
  ]);
});

test('texts in the chart keep apart from each other and from its axes', async ({ page }) => {
  for (const width of [360, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const simulator = await open(page);
    const boxes = await simulator.locator('.cost-chart text').evaluateAll((texts) =>
      texts
        .filter((text) => text.checkVisibility())
        .map((text) => ({
          text: text.textContent,
          box: text.getBoundingClientRect().toJSON() as DOMRect,
        })),
    );
    expect(boxes.length).toBeGreaterThan(8);
    const touching = boxes.flatMap(({ text, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right &&
            other.left < box.right &&
            box.top + 2 < other.bottom &&
            other.top + 2 < box.bottom,
        )
        .map((other) => `${text} and ${other.text}`),
    );
    expect(touching, `${width} px`).toEqual([]);
    const plot = await simulator.locator('.cost-plot').boundingBox();
    const label = await simulator.locator('.cost-crossing-label').boundingBox();
    if (plot === null || label === null) throw new Error('The chart has no label.');
    expect(label.x, `${width} px`).toBeGreaterThan(plot.x + 4);
    expect(label.y + label.height, `${width} px`).toBeLessThan(plot.y + plot.height);
  }
});

test('a number that cannot be is refused, and the field says what can', async ({ page }) => {
  const simulator = await open(page);
  const memory = simulator.getByRole('textbox', { name: 'Memory' });
  for (const wrong of ['1 MB', 'much', '']) {
    await memory.fill(wrong);
    await memory.press('Tab');
    await expect(memory).toHaveAttribute('aria-invalid', 'true');
    await expect(memory).toHaveAccessibleDescription('From 128 MB to 249,856 MB');
  }
  await expect(page).toHaveURL('/choosing/cost/');
  await memory.fill('1 GB');
  await memory.press('Tab');
  await expect(memory).toHaveValue('1,024 MB');
  await expect(memory).toHaveAttribute('aria-invalid', 'false');
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
    await simulator.getByText('Where the lines cross').click();
    await expect(simulator.getByText(/^Lambda and Fargate cost the same at about/)).toBeVisible();
    await simulator.getByText('The arithmetic').click();
    await expect(simulator.getByRole('row', { name: /^Lambda, x86 \$18\.67/ })).toBeVisible();
    await expect(simulator.getByRole('slider').first()).toBeHidden();
  });
});
