import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runHighlighterWithAstro } from '@astrojs/prism/dist/highlighter';
import * as fc from 'fast-check';
import { excerpt, languageOf, languages, simplifyTokens } from '#content/code.ts';

const text = 'one\n  two\n    three\n\n  four\n';

test('an excerpt has the lines asked for, without the indent they share', () => {
  assert.equal(excerpt(text, '2-3'), 'two\n  three');
  assert.equal(excerpt(text, '2-5'), 'two\n  three\n\nfour');
  assert.equal(excerpt(text, '1-2'), 'one\n  two');
  assert.equal(excerpt(text, '3-'), '  three\n\nfour');
});

test('an excerpt of lines that are not there is refused', () => {
  for (const lines of ['0-2', '3-2', '4-6', '6-']) {
    assert.throws(() => excerpt(text, lines), /the file has lines 1 to 5/);
  }
});

test('a file name tells the language', () => {
  assert.equal(languageOf('container/Dockerfile'), 'docker');
  assert.equal(languageOf('container/Dockerfile.dockerignore'), 'text');
  assert.equal(languageOf('lambda/handler.ts'), 'ts');
  assert.equal(languageOf('eks/greeting.yaml'), 'yaml');
});

test('of the markup only what is colored stays, and never one mark inside another', async () => {
  const { html } = await runHighlighterWithAstro('bash', 'echo "a $b" --c # d');
  assert.equal(
    simplifyTokens(html),
    'echo <span class="string">"a $b"</span> <span class="name">--c</span> <span class="comment"># d</span>',
  );
});

function plain(html: string): string {
  return html.replace(/<\/?span[^>]*>/g, '');
}

test('the text itself is never changed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(languages)),
      fc.string({
        unit: fc.constantFrom('a', '1', '"', "'", '<', '&', '$', '{', '}', '#', '\n', ' '),
      }),
      async (language, code) => {
        const { html } = await runHighlighterWithAstro(language, code);
        assert.equal(plain(simplifyTokens(html)), plain(html));
      },
    ),
  );
});
