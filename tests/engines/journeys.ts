import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { millimeter, outside, readPdf, type PrintedPage } from '../print/read-pdf.ts';
import { eventually, until, type Engine, type Tab } from './engine.ts';
import { openSite, type Site } from './site.ts';

/** Where each simulator is, and what a reader may touch first. */
const simulators = [
  ['/choosing/', 'w-chooser', '[data-field="work"]:not(:checked)'],
  ['/choosing/cost/', 'w-cost', '[data-slider]'],
  ['/containers/portability/', 'w-portability', '[name="port-packing"]:not(:checked)'],
  ['/lambda/scaling/', 'w-lambda-timeline', '[data-slider]'],
  ['/orchestration/', 'w-orchestrator', '[data-container]'],
  ['/service-levels/', 'w-ladder', 'label:has([name="ladder-rung"]:not(:checked)) .ladder-name'],
] as const;

/** A page of each kind. */
const kinds = [
  '/',
  '/404.html',
  '/aws-container-services/fargate/',
  '/choosing/',
  '/facts/',
  '/glossary/',
  '/handbook/',
  '/hands-on/run-on-ecs/',
  '/orchestration/',
  '/search/',
];

/** Goes through the journeys of readers in one engine. */
export function journeys(start: () => Promise<Engine>): void {
  describe('journeys', { concurrency: false }, () => {
    let engine: Engine;
    before(async () => {
      engine = await start();
    });
    after(() => engine.close());

    /** A journey has a tab and a site of its own. No page may throw an error while the site is whole. */
    const journey = (
      name: string,
      walk: (tab: Tab, site: Site) => Promise<void>,
      { script = true } = {},
    ) => {
      test(name, { timeout: 300_000 }, async () => {
        const site = await openSite();
        const tab = await engine.open({ script });
        try {
          await walk(tab, site);
          if (!site.hasFailed) assert.deepEqual(await tab.problems(), []);
        } finally {
          await tab.close();
          site.stop();
        }
      });
    };

    journey('browsing: by the navigation, to the next page, and back', async (tab, site) => {
      await tab.goto(`${site.address}/`);
      await tab.click('#site-nav a[href="/lambda/"]');
      await isAt(tab, '/lambda/');
      const next = '.neighbours a[rel="next"]';
      const path = await tab.evaluate(
        (link) => document.querySelector<HTMLAnchorElement>(link)?.pathname ?? '',
        next,
      );
      await tab.click(next);
      await isAt(tab, path);
      await tab.back();
      await isAt(tab, '/lambda/');
      await tab.click('.breadcrumbs a');
      await isAt(tab, '/');
    });

    journey('the navigation of a telephone opens and closes', async (tab, site) => {
      await tab.resize(420, 800);
      await tab.goto(`${site.address}/lambda/`);
      await tab.click('.menu-open');
      await until(
        tab,
        'an open menu',
        () => document.querySelector('#site-nav:popover-open') !== null,
      );
      await tab.press('Escape');
      await until(
        tab,
        'a closed menu',
        () => document.querySelector('#site-nav:popover-open') === null,
      );
    });

    journey('searching: the dialog answers what is typed', async (tab, site) => {
      await tab.goto(`${site.address}/about/`);
      await openDialog(tab);
      await tab.type('fargate');
      await firstResultIs(tab, 'AWS Fargate');
      await tab.press('Escape');
      await until(tab, 'a closed dialog', () => document.querySelector('dialog[open]') === null);
    });

    journey('searching: a key held down for 250 times stops no answers', async (tab, site) => {
      await tab.goto(`${site.address}/search/`);
      await tab.click('#search-page');
      await tab.hold('x', 250);
      await until(tab, 'an answer to all that was typed', () => {
        const { value } = document.querySelector('#search-page') as HTMLInputElement;
        const echo = document.querySelector('[data-search-results] q')?.textContent ?? '';
        return value.length === 250 && echo.length > 50;
      });
      await until(tab, 'the address', () => location.search.startsWith('?q=xxxx'));
      await tab.evaluate(() => {
        (document.querySelector('#search-page') as HTMLInputElement).select();
      });
      await tab.type('fargate');
      await firstResultIs(tab, 'AWS Fargate');
      await until(tab, 'the new address', () => location.search === '?q=fargate');
    });

    journey(
      'searching: a result opens with its words marked, and Back leads to the words',
      async (tab, site) => {
        await tab.goto(`${site.address}/about/`);
        await openDialog(tab);
        await tab.type('cold start');
        await firstResultIs(tab, 'cold start');
        // Which one is first may still change while the text of the sections comes in.
        await tab.press('Enter');
        await until(tab, 'the page of a result', () => location.pathname !== '/about/');
        await isMarked(tab);
        await tab.back();
        await until(tab, 'the dialog with its words', () => {
          const field = document.querySelector<HTMLInputElement>('dialog[open] input');
          return field?.value === 'cold start';
        });
      },
    );

    journey(
      'searching: marks are there on a page that was made ready before the click',
      async (tab, site) => {
        await tab.goto(`${site.address}/about/`);
        await openDialog(tab);
        await tab.type('cold start');
        await firstResultIs(tab, 'cold start');
        const path = await pathOfFirst(tab);
        await tab.hover('[role="option"]');
        const isReadyAhead = await tab.evaluate(
          () => HTMLScriptElement.supports?.('speculationrules') ?? false,
        );
        assert.equal(isReadyAhead, engine.name === 'Chromium', 'who prerenders has changed');
        // Firefox and WebKit load the page at the click; the marks are the same.
        if (isReadyAhead) {
          await eventually('a page made ready, its script included', () =>
            site.madeReady.some((ready) => ready.endsWith('.js')),
          );
        }
        await tab.click('[role="option"]');
        await isAt(tab, path);
        await isMarked(tab);
        const wasReady = await tab.evaluate(() => {
          const [entry] = performance.getEntriesByType('navigation');
          return Number(entry && Reflect.get(entry, 'activationStart')) > 0;
        });
        assert.equal(wasReady, isReadyAhead);
      },
    );

    journey(
      'coming back: the search page and a simulator show what was entered',
      async (tab, site) => {
        await tab.goto(`${site.address}/search/`);
        await tab.click('#search-page');
        await tab.type('fargate');
        await firstResultIs(tab, 'AWS Fargate');
        // By keyboard: rows still move while the text of the sections comes in.
        await tab.press('ArrowDown');
        await tab.press('Enter');
        await until(tab, 'the page of a result', () => location.pathname !== '/search/');
        await tab.back();
        await isAt(tab, '/search/');
        await firstResultIs(tab, 'AWS Fargate');
        await until(
          tab,
          'the words in the field',
          () => document.querySelector<HTMLInputElement>('#search-page')?.value === 'fargate',
        );

        await tab.goto(`${site.address}/choosing/cost/`);
        await tab.evaluate(() => document.querySelector('w-cost')?.scrollIntoView());
        await until(
          tab,
          'a simulator',
          () => document.querySelector('w-cost[data-ready]') !== null,
        );
        await tab.click('w-cost .sim-more > summary');
        await tab.click('[data-field="hasNat"]');
        await tab.click('#site-nav a[href="/lambda/"]');
        await isAt(tab, '/lambda/');
        await tab.back();
        await isAt(tab, '/choosing/cost/');
        await tab.evaluate(() => document.querySelector('w-cost')?.scrollIntoView());
        await until(
          tab,
          'the box that was checked',
          () =>
            document.querySelector('w-cost[data-ready] [data-field="hasNat"]:checked') !== null &&
            location.search.includes('nat=1'),
        );
      },
    );

    journey('searching: what did not load is tried again', async (tab, site) => {
      await tab.goto(`${site.address}/about/`);
      site.withhold(/\/_astro\/main\./);
      await openDialog(tab);
      await isSaidNotToLoad(tab);
      await tab.press('Escape');
      site.withhold(undefined);
      await openDialog(tab);
      await tab.type('fargate');
      if (engine.name !== 'Chromium') {
        // Firefox and WebKit keep a failed import as long as the page is open. In Firefox Enter leads
        // on. WebKit hands the failure to the next pages, too, for as long as it likes: its readers
        // are told so, and led to the index.
        await isSaidNotToLoad(tab);
        if (engine.name === 'WebKit') return;
        await tab.press('Enter');
        await isAt(tab, '/search/');
      }
      await firstResultIs(tab, 'AWS Fargate');
      assert.equal(await tab.evaluate(() => document.querySelector('[role="alert"]')), null);
    });

    for (const [path, tag, control] of simulators) {
      journey(`a simulator answers: ${path}`, async (tab, site) => {
        await tab.goto(site.address + path);
        await tab.evaluate((name) => document.querySelector(name)?.scrollIntoView(), tag);
        await until(
          tab,
          'a simulator that is ready',
          (name) => document.querySelector(`${name}[data-ready]`) !== null,
          tag,
        );
        const status = () =>
          tab.evaluate(
            (name) => document.querySelector(`${name} .sim-status`)?.textContent ?? '',
            tag,
          );
        const before = await status();
        await tab.click(`${tag} ${control}`);
        await until(
          tab,
          'another status',
          (name, old) => document.querySelector(`${name} .sim-status`)?.textContent !== old,
          tag,
          before,
        );
      });
    }

    journey(
      'the theme: chosen once, kept on the next page, browser bar included',
      async (tab, site) => {
        await tab.goto(`${site.address}/`);
        await tab.click('[data-theme-switch]');
        const theme = await tab.evaluate(() => document.documentElement.dataset['theme'] ?? '');
        assert.match(theme, /^(?:light|dark)$/);
        for (const path of ['/', '/lambda/']) {
          if (path !== '/') await tab.goto(site.address + path);
          await until(
            tab,
            `the chosen theme on ${path}`,
            (chosen) => {
              const light = getComputedStyle(document.documentElement).colorScheme;
              const bars = [...document.querySelectorAll<HTMLMetaElement>('[name="theme-color"]')];
              const shown = bars.filter(({ media }) => matchMedia(media).matches);
              return (
                light === chosen && shown.length === 1 && shown[0]?.dataset['themeColor'] === chosen
              );
            },
            theme,
          );
        }
      },
    );

    journey(
      'the keyboard: the shortcut of search on other layouts and with Caps Lock',
      async (tab, site) => {
        await tab.goto(`${site.address}/about/`);
        // A driver has one layout, so the page is told what another one would send.
        for (const [key, code, opens] of [
          ['л', 'KeyK', true],
          ['κ', 'KeyK', true],
          ['K', 'KeyK', true],
          ['k', 'KeyV', true],
          ['t', 'KeyK', false],
          ['/', 'Slash', false],
        ] as const) {
          const isOpen = await tab.evaluate(
            (letter, place) => {
              const isControl = letter !== '/';
              document.body.dispatchEvent(
                new KeyboardEvent('keydown', {
                  key: letter,
                  code: place,
                  ctrlKey: isControl,
                  bubbles: true,
                  cancelable: true,
                }),
              );
              const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
              dialog?.close();
              return dialog !== null;
            },
            key,
            code,
          );
          assert.equal(isOpen, opens, `${key} on ${code}`);
        }
      },
    );

    journey(
      'without script: pages, menu, index and simulators can be read',
      async (tab, site) => {
        await tab.goto(`${site.address}/lambda/scaling/`);
        const seen = (selector: string) =>
          tab.evaluate(
            (found) => document.querySelector(found)?.checkVisibility() ?? false,
            selector,
          );
        assert.equal(await seen('h1'), true);
        assert.equal(await seen('[data-theme-switch]'), false);
        assert.equal(await seen('w-lambda-timeline svg'), true);
        assert.equal(await seen('w-lambda-timeline .sim-controls:not(.sim-predict)'), false);
        await tab.click('a[data-search]');
        await isAt(tab, '/search/');
        await tab.click('.a-z a[href="/glossary/#karpenter"]');
        await isAt(tab, '/glossary/');
      },
      { script: false },
    );

    journey('without a network: pages and search, after one visit', async (tab, site) => {
      await tab.goto(`${site.address}/about/`);
      const canKeep = await tab.evaluate(() => 'serviceWorker' in navigator);
      assert.equal(canKeep, true, 'an engine without service workers needs the network');
      await until(tab, 'a copy on the device', () => {
        void navigator.serviceWorker.getRegistration().then((registration) => {
          document.documentElement.dataset['kept'] = String(registration?.active?.state);
        });
        return document.documentElement.dataset['kept'] === 'activated';
      });
      site.stop();
      await tab.goto(`${site.address}/aws-container-services/fargate/`);
      await until(
        tab,
        'a page',
        () => document.querySelector('h1')?.textContent?.includes('Fargate') ?? false,
      );
      await openDialog(tab);
      await tab.type('cold start');
      await firstResultIs(tab, 'cold start');
    });

    journey('printing: the cheat sheet takes one page', async (tab, site) => {
      await tab.goto(`${site.address}/cheat-sheet/`);
      if (!canPrint(engine, tab)) return;
      for (const format of ['A4', 'Letter'] as const) {
        // As this site's PDF files, as drivers do, and as Firefox's own dialog does.
        for (const margin of ['0cm', '1cm', '1.27cm']) {
          const { pages } = await readPdf(await tab.print({ format, margin }));
          assert.equal(pages.length, 1, `pages of ${format} with margins of ${margin}`);
          assert.deepEqual(
            pages.flatMap((page) => outside(page, 10 * millimeter)),
            [],
          );
        }
      }
    });

    for (const path of kinds) {
      journey(
        `printing: ${path} has no empty page, no chrome and no heading alone`,
        async (tab, site) => {
          await tab.goto(site.address + path);
          if (!canPrint(engine, tab)) return;
          const texts = (selector: string) =>
            tab.evaluate(
              (found) =>
                [...document.querySelectorAll(found)].map(({ textContent }) => textContent ?? ''),
              selector,
            );
          const chrome = (await texts('.skip, .site-footer li')).map(letters);
          const headings = (await texts('h2, h3, h4, h5, h6, summary')).map(letters);
          const { pages } = await readPdf(await tab.print({ format: 'A4', margin: '1cm' }));
          for (const [index, page] of pages.entries()) {
            const where = `page ${index + 1} of ${pages.length}`;
            const lines = linesOf(page);
            assert.notEqual(lines.length, 0, `${where} is empty`);
            assert.deepEqual(outside(page, 10 * millimeter), [], where);
            assert.deepEqual(
              lines.filter((line) => chrome.includes(line)),
              [],
              where,
            );
            // A heading may take two lines; a line of a table may end with the words of a heading.
            const [before = '', last = ''] = lines.slice(-2);
            const isHeading =
              last.length > 3 &&
              headings.some((heading) => heading === last || heading.endsWith(before + last));
            // A book repeats its headings in its contents and tables; tests/print/ reads it by tags.
            if (path === '/handbook/') continue;
            assert.ok(!isHeading, `${where} ends with a heading: ${last}`);
          }
          // Firefox has no margin boxes: its readers find page numbers in the browser's own footer.
          const isNumbered = pages.every(
            ({ runs }, index) => index === 0 || runs.some(({ text }) => text === String(index + 1)),
          );
          if (path === '/handbook/') assert.equal(isNumbered, engine.name === 'Chromium');
        },
      );
    }
  });
}

type PrintingTab = Tab & Required<Pick<Tab, 'print'>>;

/**
 * WebKitGTK's driver has no command to print. Its readers print with the same style sheet; what
 * can be asked is that the page has it.
 */
function canPrint(engine: Engine, tab: Tab): tab is PrintingTab {
  assert.equal(tab.print === undefined, engine.name === 'WebKit');
  return tab.print !== undefined;
}

/** What stands between the margins, line by line from the top, as letters. */
function linesOf({ runs }: PrintedPage): string[] {
  const lines = new Map<number, string>();
  for (const { text, bottom } of runs) {
    if (bottom < 18 * millimeter) continue;
    const line = Math.round(bottom);
    lines.set(line, (lines.get(line) ?? '') + letters(text));
  }
  return [...lines].toSorted(([one], [other]) => other - one).map(([, line]) => line);
}

/** Fonts of a PDF file from Firefox don't tell their digits. */
function letters(text: string): string {
  return text.replaceAll(/[^\p{L}]/gu, '');
}

/** Opens search by its shortcut and waits until its field has the focus. */
async function openDialog(tab: Tab): Promise<void> {
  await tab.press('k', 'Control');
  await until(
    tab,
    'an open dialog',
    () => document.querySelector('dialog[open]')?.contains(document.activeElement) ?? false,
  );
}

async function isSaidNotToLoad(tab: Tab): Promise<void> {
  await until(
    tab,
    'word of the failure',
    () => document.querySelector('dialog[open] [role="alert"]') !== null,
  );
}

async function firstResultIs(tab: Tab, title: string): Promise<void> {
  await until(
    tab,
    `${title} as the first result`,
    (wanted) =>
      document.querySelector('[role="option"]')?.textContent?.toLowerCase().includes(wanted) ??
      false,
    title.toLowerCase(),
  );
}

/** Where the first result leads, without the anchor. */
async function pathOfFirst(tab: Tab): Promise<string> {
  return tab.evaluate(
    () => document.querySelector<HTMLAnchorElement>('[role="option"]')?.pathname ?? '',
  );
}

async function isAt(tab: Tab, path: string): Promise<void> {
  await until(
    tab,
    `the page ${path}`,
    (wanted) => {
      // A page that is still fading in takes no clicks.
      const isFading =
        document.elementFromPoint(innerWidth / 2, innerHeight / 2) === document.documentElement;
      return location.pathname === wanted && document.readyState === 'complete' && !isFading;
    },
    path,
  );
}

async function isMarked(tab: Tab): Promise<void> {
  await until(tab, 'marked words', () => document.querySelector('.marks-off') !== null);
}
