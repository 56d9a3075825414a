import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { withContentPolicy } from '#lib/build/content-policy.ts';
import { withStylesInHead } from '#lib/build/styles-to-head.ts';

test('the styles of a page become one in the head, in order and each once', () => {
  const page =
    '<head><style>h{}</style></head><body><style>a{}</style><p>x</p><style>b{}</style><style>a{}</style>';
  assert.equal(withStylesInHead(page), '<head><style>h{}a{}b{}</style></head><body><p>x</p>');
});

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
