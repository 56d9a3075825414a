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

/** Lays out at once the chapters and long lists that wait for the reader: before, their faults aren't seen. */
export async function laidOut(page: Page): Promise<void> {
  await addStyles(
    page,
    '.book-part > .prose, .letter, .fact-table tr { content-visibility: visible; }',
  );
}
