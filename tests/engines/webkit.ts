import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Builder, Capabilities, Key as Keys, type WebDriver } from 'selenium-webdriver';
import type { Engines } from '#tools/engines.ts';
import { placeOf, type Engine, type Key, type Place, type Tab } from './engine.ts';

const codes: Readonly<Record<Key, string>> = {
  ArrowDown: Keys.ARROW_DOWN,
  Control: Keys.CONTROL,
  Enter: Keys.ENTER,
  Escape: Keys.ESCAPE,
  k: 'k',
};

/**
 * WebKitGTK's small browser, over WebDriver. It draws on a screen, and its driver takes one session
 * at a time: a tab has to be closed before the next one is opened.
 */
export async function openWebKit({ driver, browser, screen }: Engines['webkit']): Promise<Engine> {
  const display = spawn(screen, ['-displayfd', '1', '-screen', '0', '1400x1100x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = (await once(display.stdout, 'data')) as [Buffer];
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${number.toString().trim()}` },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  await answering(`${address}/status`);
  return {
    name: 'WebKit',
    async open({ script = true } = {}) {
      const capabilities = new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {
          binary: browser,
          args: ['--automation', `--enable-javascript=${script}`],
        },
      });
      return tabOf(await new Builder().usingServer(address).withCapabilities(capabilities).build());
    },
    async close() {
      server.kill();
      display.kill();
    },
  };
}

async function tabOf(session: WebDriver): Promise<Tab> {
  await session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 1000 });
  // With an element as its origin, WebKit refuses to point at links.
  const pointAt = async (selector: string) => {
    const { x, y } = await session.executeScript<Place>(placeOf, selector);
    return session.actions().move({ x, y });
  };
  return {
    async problems() {
      return (
        (await session.executeScript<string[] | null>(() => Reflect.get(window, 'problems'))) ?? []
      );
    },
    async goto(page) {
      await session.get(page);
      // WebDriver tells of no errors. Those while the page loads are missed.
      await session.executeScript(() => {
        const problems: string[] = [];
        Reflect.set(window, 'problems', problems);
        addEventListener('error', ({ message }) => problems.push(message));
        addEventListener('unhandledrejection', ({ reason }) => {
          // WebKit's own: it has no transition to show when it goes back.
          if (!String(reason).includes('skipTransition()')) problems.push(String(reason));
        });
      });
    },
    back: () => session.navigate().back(),
    evaluate: (fn, ...values) => session.executeScript(fn, ...values),
    async hover(selector) {
      await (await pointAt(selector)).perform();
    },
    async click(selector) {
      await (await pointAt(selector)).click().perform();
    },
    type: (text) => session.actions().sendKeys(text).perform(),
    async press(key, ...held) {
      const actions = session.actions();
      for (const one of held) actions.keyDown(codes[one]);
      actions.sendKeys(codes[key]);
      for (const one of held) actions.keyUp(codes[one]);
      await actions.perform();
    },
    async hold(letter, times) {
      await session.switchTo().activeElement().sendKeys(letter.repeat(times));
    },
    async resize(width, height) {
      await session.manage().window().setRect({ x: 0, y: 0, width, height });
    },
    close: () => session.quit(),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
  return address.port;
}

/** Resolves once a server that is just starting answers. */
async function answering(address: string): Promise<void> {
  for (const end = Date.now() + 30_000; ;) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
