import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareHtml } from '#tools/bench/bare-html.ts';

test('a bare page keeps text, structure and links, and nothing else', () => {
  const page = `<!DOCTYPE html><head><title>T</title><style>a{}</style></head><body class="x">
    <nav><a class="y" href="/a/" rel="prev">A</a></nav><h1 id="h">Head</h1>
    <p data-z="1">Text <b>bold</b></p><svg><path d="M0 0"></path></svg><script>run()</script></body>`;
  assert.equal(
    bareHtml(page).replaceAll(/\s+/g, ' '),
    '<!doctype html><html lang="en"><meta charset="utf-8">' +
      '<meta name="viewport" content="width=device-width"><title>T</title> ' +
      '<a href="/a/">A</a><h1>Head</h1> <p>Text bold</p>',
  );
});
