import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { highlighted } from '#components/CodeBlock/highlight.ts';
import { wishesOf, type FenceWishes } from '#content/code.ts';

const wish = (meta: string) => wishesOf(meta) as FenceWishes;

test('what is colored has a class, and nothing a style', async () => {
  assert.equal(
    await highlighted('const a = "b"; // c', 'ts'),
    '<span class="keyword">const </span><span class="name">a </span>= <span class="string">&quot;b&quot;</span>; <span class="comment">// c</span>',
  );
});

test('what is colored in other languages', async () => {
  assert.equal(
    await highlighted('kind: "Pod" # x', 'yaml'),
    '<span class="name">kind</span>: <span class="string">&quot;Pod&quot; </span><span class="comment"># x</span>',
  );
  assert.equal(
    await highlighted('{ "a": true }', 'json'),
    '{ <span class="name">&quot;a&quot;</span>: <span class="name">true</span> }',
  );
  assert.equal(
    await highlighted('FROM node:24', 'dockerfile'),
    '<span class="keyword">FROM</span> node:24',
  );
});

test('lines are marked, added, removed and out of focus as elements', async () => {
  const html = await highlighted('a\nb\nc\nd', 'text', wish('{1} ins={2} del={3} focus={1-3}'));
  assert.equal(
    html,
    '<mark class="line">a</mark>\n<ins class="line">b</ins>\n<del class="line">c</del>\n<span class="line unfocused">d</span>',
  );
});

test('lines are numbered from where the author says', async () => {
  assert.equal(
    await highlighted('a\nb', 'text', wish('showLineNumbers={9}')),
    '<span class="line" data-number="9">a</span>\n<span class="line" data-number="10">b</span>',
  );
});

test('a prompt is no part of what is copied', async () => {
  const html = await highlighted('$ ls -a\n.  ..', 'console');
  assert.match(html, /^<span class="line" data-prompt="\$ ">[^$]*ls[^$]*<\/span>\n/);
  assert.match(html, /<span class="line output">\.  \.\.<\/span>$/);
});

test('the text itself is never changed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('ts', 'bash', 'yaml', 'json', 'docker', 'text'),
      fc.string({
        unit: fc.constantFrom('a', '1', '"', "'", '<', '&', '$', '{', '}', '#', '\n', ' '),
      }),
      async (language, code) => {
        assert.equal(plain(await highlighted(code, language)), code);
      },
    ),
    { numRuns: 50 },
  );
});

/** What readers see of marked-up code. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
