import { terms } from '#lib/glossary.ts';
import { expect, test } from '../site.ts';
import { results } from './open-dialog.ts';

/** All names are asked in tests/unit/search/promise.test.ts; here, those that must never fail. */
const asked = terms.filter(
  ({ group }, place) =>
    group === 'Service levels' || group === 'AWS container services' || place % 12 === 0,
);

test('services, levels and terms find their own pages first', async ({ page }) => {
  await page.goto('/search/');
  const field = page.getByRole('combobox', { name: 'A word, a nickname or a question' });
  const first = results(page).first();
  for (const { term, id, page: home } of asked) {
    await field.fill(term);
    const address = home ?? `/glossary/#${id}`;
    await expect(first, term).toHaveAttribute('href', new RegExp(`^${address}(#|$)`));
  }
});

test('the words stand in the address, and Back returns to the results', async ({ page }) => {
  await page.goto('/search/?q=cold%20start');
  const field = page.getByRole('combobox', { name: 'A word, a nickname or a question' });
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
