import { test as base, expect, type Page } from 'playwright/test';

/**
 * A page on which nothing may go wrong unnoticed: errors on the console, uncaught exceptions,
 * failed requests, requests to other sites and violations of the content policy fail the test.
 */
export const test = base.extend<{ problems: string[] }>({
  problems: async ({ baseURL }, use) => {
    const problems: string[] = [];
    await use(problems);
    expect(problems, `problems on ${baseURL}`).toEqual([]);
  },
  page: async ({ page, baseURL, problems }, use) => {
    page.on('console', (message) => {
      // Said two seconds after each page by the setting that keeps workers out of these tests.
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // A page that is left while it loads gives up what it was loading.
      if (reason !== 'net::ERR_ABORTED') problems.push(`${request.url()}: ${reason}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL ?? '') && !/^(?:data|blob):/.test(url)) problems.push(url);
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await use(page);
  },
});

export { expect };

/** Adds styles to the page, in a way that the content policy allows. */
export async function addStyles(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/**
 * Waits until what is far from the screen is laid out as well: before, its faults are not seen.
 * Chapters and long lists, which wait for the reader, are laid out at once.
 */
export async function laidOut(page: Page): Promise<void> {
  await addStyles(
    page,
    '.book-part > .prose, .letter, .fact-table tr { content-visibility: visible; }',
  );
  await atRest(page);
}

/** Waits until the page lays out nothing more by itself. */
export async function atRest(page: Page): Promise<void> {
  // Pauses are rare while a machine is busy.
  await expect.poll(() => page.evaluate(isLaidOut), { timeout: 20_000 }).toBe(true);
}

/** Runs in the page. */
export function isLaidOut(): boolean {
  return [...document.querySelectorAll('section')].every(
    (section) => getComputedStyle(section).contentVisibility === 'visible',
  );
}
