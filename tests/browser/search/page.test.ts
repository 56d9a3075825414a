import { termKind } from '#content/kinds.ts';
import { readBook } from '#tools/project.ts';
import { expect, test } from '../site.ts';
import { results } from './open-dialog.ts';

const terms = readBook(process.cwd()).project.records.of(termKind);

/** In one go: asked one by one through the driver, they would take minutes. */
test('every term finds its own page first', async ({ page }) => {
  await page.goto('/search/?q=lambda');
  await expect(results(page).first()).toBeVisible();
  const found = await page
    .getByRole('combobox', { name: 'A word, a nickname, or a question' })
    .evaluate(
      (field: HTMLInputElement, asked) =>
        asked.map((term) => {
          field.value = term;
          field.dispatchEvent(new Event('input'));
          return document.querySelector('[role=option]')?.getAttribute('href')?.split('#')[0];
        }),
      terms.map(({ term }) => term),
    );
  expect(found).toEqual(terms.map(({ page: home }) => home ?? '/glossary/'));
});

test('the words stand in the address, and Back returns to the results', async ({ page }) => {
  await page.goto('/search/?q=cold%20start');
  const field = page.getByRole('combobox', { name: 'A word, a nickname, or a question' });
  await expect(field).toHaveValue('cold start');
  await expect(results(page).first()).toContainText('cold start');
  await field.fill('k8s');
  await expect(page).toHaveURL('/search/?q=k8s');
  await page.reload();
  await results(page).first().click();
  await expect(page).toHaveURL(/\/eks\//);
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=k8s');
  await expect(field).toHaveValue('k8s');
  await expect(results(page).first()).toContainText('Kubernetes');
});

test('the A–Z index below leads to every term', async ({ page }) => {
  await page.goto('/search/');
  await page
    .getByRole('main')
    .getByRole('link', { name: 'Karpenter', exact: true })
    .first()
    .click();
  await expect(page).toHaveURL('/glossary/#karpenter');
});

test('the letters of the index stand beside the results where there is room', async ({ page }) => {
  const letters = page.getByRole('region', { name: 'A–Z index' });
  for (const width of [360, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/search/?q=lambda');
    await expect(results(page).first()).toBeVisible();
    const first = await results(page).first().boundingBox();
    const index = await letters.boundingBox();
    if (first === null || index === null) throw new Error('Both have a place on the page.');
    if (width === 360) expect(index.y).toBeGreaterThan(first.y);
    else {
      expect(index.x).toBeGreaterThan(first.x + first.width);
      // They stay while the index goes by.
      await page.mouse.wheel(0, 3000);
      await expect(letters).toBeInViewport({ ratio: 1 });
    }
  }
});
