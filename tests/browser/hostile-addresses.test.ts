import * as fc from 'fast-check';
import type { Page } from 'playwright/test';
import { expect, test } from './site.ts';

/**
 * What an attacker, a broken program or a cat on a keyboard may put into an address. Each is
 * written as it stands in the address bar, so some are already escaped and some wrongly.
 */
const hostile = [
  '<script>attacked()</script>',
  '"><img src=x onerror=attacked()>',
  "'-attacked()-'",
  '<svg/onload=attacked()>',
  '</script><script>attacked()</script>',
  '<iframe srcdoc="<script>parent.attacked()</script>">',
  '<a href="javascript:attacked()">x</a>',
  'javascript:attacked()',
  'data:text/html,<script>attacked()</script>',
  '<style>*{display:none}</style>',
  '<base href="//evil.example/">',
  '<template shadowrootmode=open><script>attacked()</script></template>',
  '{{constructor.constructor("attacked()")()}}',
  '${attacked()}',
  '&lt;script&gt;attacked()&lt;/script&gt;',
  '%3Cimg%20src%3Dx%20onerror%3Dattacked()%3E',
  '%253Cscript%253Eattacked()%253C/script%253E',
  '%',
  '%E0%A4%A',
  '%00',
  '%u0041',
  '%FF%FE',
  '%0d%0aSet-Cookie:a=b',
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  '__proto__[attacked]=1',
  '-1',
  '0',
  '1e309',
  '1e-7',
  'NaN',
  'Infinity',
  '-0',
  '0x10',
  '9007199254740993',
  '1,5',
  '١٢٣',
  '999999999999999999999999',
  '../../../../etc/passwd',
  '//evil.example',
  '\\\\evil.example',
  ' ',
  '+++',
  '"""""',
  '((((((((((a+)+)+)+$',
  '.*.*.*.*.*x',
  '\u202Eover\u202Cturned',
  '\uFEFFbom',
  'e\u0301'.repeat(50),
  '👩‍👩‍👧‍👦🏴‍☠️',
  'z̷̢̧'.repeat(40),
  'ﷺ'.repeat(20),
  'a'.repeat(1200),
  'fargate '.repeat(60),
  '%F0%9F%98%80'.repeat(60),
  'null',
  'undefined',
  'true',
  '[object Object]',
  "'; DROP TABLE pages; --",
];

/** Pages that read their address, what they read, and the element that shows it. */
const readers = [
  { path: '/facts/', element: 'w-list-filter', names: ['topic'] },
  { path: '/service-levels/', element: 'w-compare', names: ['a', 'b'] },
  { path: '/service-levels/', element: 'w-ladder', names: ['before', 'rung'] },
  {
    path: '/choosing/',
    element: 'w-chooser',
    names: [
      'requests',
      'duration',
      'memory',
      'work',
      'lasts',
      'needs',
      'gpu',
      'rights',
      'system',
      'kubernetes',
      'machines',
    ],
  },
  {
    path: '/choosing/cost/',
    element: 'w-cost',
    names: [
      'requests',
      'duration',
      'memory',
      'task',
      'instance',
      'peak',
      'per-vcpu',
      'free',
      'balancer',
      'nat',
      'second',
      'spot',
    ],
  },
  {
    path: '/containers/portability/',
    element: 'w-portability',
    names: ['pack', 'on-test', 'on-production'],
  },
  {
    path: '/lambda/scaling/',
    element: 'w-lambda-timeline',
    names: ['requests', 'duration', 'memory', 'pattern', 'init', 'limit', 'ready', 'kept', 'drops'],
  },
  {
    path: '/orchestration/',
    element: 'w-orchestrator',
    names: [
      'seed',
      'copies',
      'traffic',
      'balance',
      'scaling',
      'target',
      'least',
      'most',
      'orchestrator',
      'healthy',
      'running',
      'breaker',
    ],
  },
];

/** Fails the test when anything of the address is run, or becomes an element of the page. */
async function guard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { attacked: () => console.error('the address was run') });
  });
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog opened: ${dialog.message()}`);
  });
}

/** Runs in the page: elements that no part of this site makes. */
function strangers(): string[] {
  const strange = document.querySelectorAll(
    'body :is(img, iframe, base, object, embed, template), [onerror], [onload], [href^="javascript:" i]',
  );
  const polluted = Object.keys(Object.prototype);
  return [...[...strange].map((one) => one.outerHTML.slice(0, 80)), ...polluted];
}

/** How many of the addresses are really gone to; the others are put in place under the page. */
const everyEighth = 8;

for (const { path, element, names } of readers) {
  test(`${element} stays sound whatever its address says`, async ({ page }) => {
    await guard(page);
    // A copy of the element as the server wrote it, to be brought to life again and again.
    await page.addInitScript((name) => {
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        Object.assign(window, { fresh: document.querySelector(name)?.cloneNode(true) });
      });
    }, element);
    const ready = async () => {
      await page.locator(element).first().scrollIntoViewIfNeeded();
      await page.waitForFunction((name) => customElements.get(name) !== undefined, element);
    };
    await page.goto(path);
    await ready();
    const usual = await page.evaluate(strangers);
    for (const [place, value] of hostile.entries()) {
      // Every known name at once, the value as a name, and the value as the fragment.
      const text = value.replaceAll('#', '%23');
      const known = names.map((name) => `${name}=${text}`);
      const address = `${path}?${[...known, text].join('&')}#${value}`;
      if (place % everyEighth === 0) {
        await page.goto(address);
        await ready();
      }
      const shown = await page.evaluate(
        ([name, here]) => {
          history.replaceState(null, '', here);
          const { fresh } = window as unknown as { fresh: HTMLElement };
          const one = fresh.cloneNode(true) as HTMLElement;
          document.querySelector(name)?.replaceWith(one);
          return one.innerText;
        },
        [element, address] as const,
      );
      expect(shown, value).not.toMatch(/NaN|undefined|Infinity|\[object|attacked/);
      expect(await page.evaluate(strangers), value).toEqual(usual);
    }
  });
}

test('the search page answers whatever its address says', async ({ page }) => {
  await guard(page);
  await page.goto('/search/');
  const usual = await page.evaluate(strangers);
  for (const value of hostile.filter((_, place) => place % 2 === 0)) {
    await page.goto(`/search/?q=${value.replaceAll('#', '%23').replaceAll('&', '%26')}#${value}`);
    const results = page.locator('[data-search-results]');
    const said = new URLSearchParams(new URL(page.url()).search).get('q') ?? '';
    if (said.trim() !== '') await expect(results).not.toBeEmpty();
    expect(await page.evaluate(strangers), value).toEqual(usual);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('the dialog of search answers whatever is typed', async ({ page }) => {
  await guard(page);
  await page.goto('/about/');
  await page.getByRole('link', { name: 'Search' }).click();
  const box = page.getByRole('combobox', { name: 'Search' });
  const usual = await page.evaluate(strangers);
  const random = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), {
    numRuns: 200,
    seed: 20261124,
  });
  for (const value of [...hostile, ...random]) {
    await box.fill(value);
    expect(await page.evaluate(strangers), JSON.stringify(value)).toEqual(usual);
  }
  // It is alive after all that.
  await box.fill('fargate');
  await expect(page.getByRole('option', { name: /Fargate/ }).first()).toBeVisible();
});

test('what a browser kept from before is read with the same care', async ({ page }) => {
  await guard(page);
  await page.goto('/lambda/');
  const usual = await page.evaluate(strangers);
  const some = hostile.filter((_, place) => place % everyEighth === 0);
  for (const value of [...some, '[1,null,{"a":1}]', '["<img src=x onerror=attacked()>"]', '{']) {
    await page.goto('/about/');
    await page.evaluate((text) => {
      for (const key of ['theme', 'recent-searches']) localStorage.setItem(key, text);
      sessionStorage.setItem('search-marks', text);
    }, value);
    await page.goto('/lambda/');
    await expect(page.getByRole('button', { name: 'Theme: system' })).toBeVisible();
    await page.getByRole('link', { name: 'Search' }).click();
    await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
    expect(await page.evaluate(strangers), value).toEqual(usual);
  }
});
