import { launch, type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { browserArguments } from '#tools/browser.ts';
import { placeOf, type Engine, type Tab } from './engine.ts';

/** Chromium, over its own protocol. */
export async function openChromium(executablePath: string): Promise<Engine> {
  const options: LaunchOptions = { browser: 'chrome', executablePath, args: browserArguments() };
  const browser = await launch(options);
  return {
    name: 'Chromium',
    async open({ script = true } = {}) {
      // A context of its own, so that nothing is kept from tab to tab.
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setJavaScriptEnabled(script);
      return tabOf(page);
    },
    close: () => browser.close(),
  };
}

/** Firefox, over WebDriver BiDi. */
export async function openFirefox(executablePath: string): Promise<Engine> {
  const options: LaunchOptions = { browser: 'firefox', executablePath };
  const browser = await launch(options);
  let scriptless: Browser | undefined;
  return {
    name: 'Firefox',
    async open({ script = true } = {}) {
      // WebDriver BiDi cannot switch scripts off in Firefox 153; a preference of the browser can.
      if (!script) {
        scriptless ??= await launch({
          ...options,
          extraPrefsFirefox: { 'javascript.enabled': false },
        });
      }
      return tabOf(await (scriptless !== undefined && !script ? scriptless : browser).newPage());
    },
    async close() {
      await browser.close();
      await scriptless?.close();
    },
  };
}

async function tabOf(page: Page): Promise<Tab> {
  await page.setViewport({ width: 1280, height: 900 });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  // Puppeteer's own clicks wait for scripts of the page.
  const hover = async (selector: string) => {
    const { x, y } = await page.evaluate(placeOf, selector);
    await page.mouse.move(x, y);
  };
  return {
    problems: async () => problems,
    hover,
    async goto(address) {
      await page.goto(address);
    },
    async back() {
      await page.evaluate(() => history.back());
    },
    evaluate: (fn, ...values) => page.evaluate(fn, ...values),
    async click(selector) {
      await hover(selector);
      await page.mouse.down();
      await page.mouse.up();
    },
    type: (text) => page.keyboard.type(text),
    async press(key, ...held) {
      for (const one of held) await page.keyboard.down(one);
      await page.keyboard.press(key);
      for (const one of held) await page.keyboard.up(one);
    },
    async hold(letter, times) {
      const key = letter as 'x';
      // Not one after the other: a reader's keyboard doesn't wait for answers either.
      await Promise.all(Array.from({ length: times }, () => page.keyboard.down(key)));
      await page.keyboard.up(key);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    async print({ format, margin }) {
      const sides = { top: margin, right: margin, bottom: margin, left: margin };
      // The handbook takes a minute on a busy machine.
      return page.pdf({ format, margin: sides, timeout: 0 });
    },
    close: () => page.close(),
  };
}
