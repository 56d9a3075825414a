import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { withContentPolicy } from '#publish/content-policy.ts';
import { namesInScripts, withOwnStyles } from '#publish/page-styles.ts';

const noScripts = namesInScripts([]);

test('the styles of a page become one in the head, in order and each once', () => {
  const page =
    '<head><style>p{}</style></head><body><style>a{}</style><p>x</p><style>b{}</style><style>a{}</style><a><b>';
  assert.equal(
    withOwnStyles(page, noScripts),
    '<head><style>p{}a{}b{}</style></head><body><p>x</p><a><b>',
  );
});

const stylesOf = (css: string, body: string, scripts: string[] = []) =>
  /<style>(.*)<\/style>/.exec(
    withOwnStyles(
      `<html><head><style>${css}</style></head><body>${body}</body></html>`,
      namesInScripts(scripts),
    ),
  )?.[1];

for (const [what, css, body, kept] of [
  ['a class that is not there', '.a{x:y}.b{x:y}', '<p class="b">', '.b{x:y}'],
  ['one of several selectors', '.a,.b:hover{x:y}', '<p class="b">', '.b:hover{x:y}'],
  ['an element that is not there', 'kbd{x:y}p>a{x:y}', '<p><a>', 'p>a{x:y}'],
  [
    'an attribute that is not there',
    '[data-a]{x:y}[data-b=c]{x:y}',
    '<p data-b="c">',
    '[data-b=c]{x:y}',
  ],
  ['a group with nothing in it', '@layer l{@media print{.a{x:y}}}', '<p>', ''],
] as const) {
  test(`styles leave out ${what}`, () => assert.equal(stylesOf(css, body), kept));
}

for (const [what, css, scripts] of [
  ['what a selector excludes', ':not(.a):is(.b,.c){x:y}', []],
  [
    'what is no rule for a page part',
    '@layer a;@layer b{:root{--x:y}}@font-face{src:url(a.woff2)}',
    [],
  ],
  ['a class that a script adds', '.a-b{x:y}', ["e.className='a-b'"]],
  ['a class that a script puts together', '.bar-aws{x:y}', ['`bar-${who}`']],
  ['an attribute that a script sets', '[data-is-open]{x:y}', ['e.dataset.isOpen=1']],
  ['braces in a text', 'p:after{content:"}"}', []],
] as const) {
  test(`styles keep ${what}`, () => assert.equal(stylesOf(css, '<p>', [...scripts]), css));
}

test('the policy names the hash of each inline script and style, and of nothing else', () => {
  const html = withContentPolicy(
    '<meta charset="utf-8"><style>a{}</style><script>run()</script>' +
      '<script type="application/json">{"a":1}</script><script src="/x.js"></script>',
  );
  const policy = /content="([^"]+)"/.exec(html)?.[1] ?? '';
  assert.ok(policy.includes(`style-src 'self' ${hash('a{}')};`));
  assert.ok(policy.includes(`script-src 'self' 'wasm-unsafe-eval' ${hash('run()')};`));
  assert.ok(!policy.includes(hash('{"a":1}')));
  assert.ok(!policy.includes('unsafe-inline'));
});

test('the policy comes before anything it could refuse', () => {
  const html = withContentPolicy('<head><meta charset="utf-8"><style>a{}</style></head>');
  assert.ok(html.indexOf('content-security-policy') < html.indexOf('<style>'));
});

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
