import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenSeen } from '#client/when-seen.ts';

/** A module test: tests/engines/ asks a real Chromium, the one engine that makes pages ready ahead. */
function openPage(prerendering?: boolean): EventTarget {
  const page = Object.assign(new EventTarget(), prerendering === undefined ? {} : { prerendering });
  Object.assign(globalThis, { document: page });
  return page;
}

test('a page made ready ahead of the click waits until it is seen', () => {
  const page = openPage(true);
  let runs = 0;
  whenSeen(() => (runs += 1));
  assert.equal(runs, 0);
  page.dispatchEvent(new Event('prerenderingchange'));
  page.dispatchEvent(new Event('prerenderingchange'));
  assert.equal(runs, 1);
});

for (const prerendering of [false, undefined]) {
  test(`an ordinary page does not wait (prerendering: ${prerendering})`, () => {
    openPage(prerendering);
    let runs = 0;
    whenSeen(() => (runs += 1));
    assert.equal(runs, 1);
  });
}
