import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { startDevServer } from '#tools/dev-server.ts';
import { copyProject } from '#tools/project-copy.ts';
import { siteFolder } from '../built-site.ts';

// Starting the dev server of a copy takes longer than a test may on a busy machine; it also loads
// the page again once it knows which modules the browser needs.
test.setTimeout(120_000);
const patient = { timeout: 30_000 };

test('the dev server shows faults over the page, all at once, until they are mended', async ({
  page,
}) => {
  const { root, remove } = copyProject();
  cpSync(`${siteFolder}/pagefind`, join(root, 'dist/pagefind'), { recursive: true });
  const { server, address } = await startDevServer(root);
  try {
    await page.goto(`${address}/about/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible(patient);
    const file = join(root, 'src/book/pages/about.mdx');
    const sound = readFileSync(file, 'utf8');
    const overlay = page.locator('vite-error-overlay');

    writeFileSync(file, `${sound}\n<Fackt id="x" /> costs $5.\n`);
    await expect(overlay).toContainText('There is no component <Fackt>', patient);
    await expect(overlay).toContainText('"$5" is typed in the text');
    await page.reload();
    await expect(overlay).toContainText('Mend: Did you mean "Fact"?', patient);

    writeFileSync(file, sound);
    await expect(overlay).toBeHidden(patient);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible(patient);

    const search = await page.request.get(`${address}/pagefind/pagefind.js`);
    expect(search.status()).toBe(200);
  } finally {
    server.kill();
    remove();
  }
});
