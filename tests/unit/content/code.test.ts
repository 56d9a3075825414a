import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, grammarOf, languageOf, wishesOf } from '#content/code.ts';

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

test('languages have their usual names', () => {
  for (const name of [
    'ts',
    'TypeScript',
    'py',
    'go',
    'rs',
    'java',
    'hcl',
    'tf',
    'diff',
    'console',
    'sql',
    'html',
    'css',
    'jsx',
    'toml',
    'ini',
    'xml',
    'graphql',
    'ps1',
    'make',
    'nginx',
    'c++',
    'c#',
    'php',
    'rb',
    'kt',
    'swift',
    'md',
    'mdx',
    'yml',
    'jsonc',
    'dockerfile',
    'text',
    '',
  ]) {
    assert.ok(grammarOf(name), name);
  }
  assert.equal(grammarOf('jsno'), undefined);
});

test('the words after a language ask for lines, numbers and a title', () => {
  assert.deepEqual(
    wishesOf('{1,3-4} title="app.ts" ins={5} del={6-7} focus={1} showLineNumbers={9}'),
    {
      title: 'app.ts',
      firstLine: 9,
      marked: [1, 3, 4],
      focused: [1],
      inserted: [5],
      deleted: [6, 7],
    },
  );
  assert.equal(wishesOf('title="a" numbers'), 'numbers');
  assert.equal(wishesOf('title={1}'), 'title={1}');
});
