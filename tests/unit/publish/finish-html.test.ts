import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { finishPage } from '#publish/finish-html.ts';

const page = (head: string, body = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const policyOf = (html: string) =>
  /http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the styles of a page become one in the head, in order and each once', () => {
  const html = finishPage(
    page('<style>p{}</style>', '<style>a{}</style><p>x</p><style>b{}</style><style>a{}</style>'),
  );
  assert.ok(html.endsWith('<style>p{}a{}b{}</style></head><body><p>x</p></body></html>'), html);
  assert.ok(policyOf(html).includes(`style-src 'self' ${hash('p{}a{}b{}')};`));
});

test('a page without styles gets no empty one', () => {
  assert.doesNotMatch(finishPage(page('')), /<style/);
});

test('the policy names the hash of each inline script, and of nothing else', () => {
  const html = finishPage(
    page(
      '<script>run()</script><script type="application/json">{"a":1}</script>',
      '<script type="module" src="/x.js"></script><script type="speculationrules">{}</script>',
    ),
  );
  assert.ok(
    policyOf(html).includes(`script-src 'self' 'wasm-unsafe-eval' ${hash('run()')} ${hash('{}')};`),
    policyOf(html),
  );
  assert.doesNotMatch(policyOf(html), /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/);
});

test('the policy comes before anything it could refuse', () => {
  const html = finishPage(page('<style>a{}</style><script>run()</script>'));
  assert.ok(html.indexOf('content-security-policy') < html.indexOf('<style>'));
  assert.ok(html.indexOf('content-security-policy') < html.indexOf('<script>'));
});

for (const charset of [
  '<meta charset="utf-8"/>',
  '<meta charset=utf-8>',
  '<META CHARSET="UTF-8">',
]) {
  test(`the policy is there however the encoding is written: ${charset}`, () => {
    assert.notEqual(policyOf(finishPage(`<html><head>${charset}</head></html>`)), '');
  });
}

for (const [what, html] of [
  ['no encoding', '<html><head><title>x</title></head><body></body></html>'],
  ['no head', '<p>A page</p>'],
  ['its encoding in the body', '<html><head></head><body><meta charset="utf-8"></body></html>'],
  ['its encoding in a comment', '<html><head><!--<meta charset="utf-8">--></head></html>'],
] as const) {
  test(`a page with ${what} is refused, because it would have no policy`, () => {
    assert.throws(() => finishPage(html), /no <meta charset> in its <head>/);
  });
}

test('what looks like markup in scripts, styles and comments stays as it is', () => {
  const text = fc.constantFrom('<style>', '</head>', '<meta charset>', '<script>', "'", 'x');
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (parts) => {
      const code = parts.join(' ');
      const html = finishPage(page(`<script>${code}</script><style>${code}</style>`, 'text'));
      assert.ok(html.includes(`<script>${code}</script>`));
      assert.ok(html.includes(`<style>${code}</style></head><body>text</body>`));
      assert.ok(policyOf(html).includes(hash(code)));
    }),
  );
});
