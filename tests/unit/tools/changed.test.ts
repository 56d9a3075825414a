import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectTests } from '#tools/changed.ts';

test('a changed page runs the tests of that page', () => {
  const { files, grep = '' } = selectTests([
    'src/book/pages/lambda/index.mdx',
    'src/book/pages/index.mdx',
  ]) ?? { files: [] };
  assert.deepEqual(files, ['every-page']);
  assert.match('every-page.test.ts /lambda/ is sound', new RegExp(grep));
  assert.match('every-page.test.ts / is sound', new RegExp(grep));
  assert.doesNotMatch('every-page.test.ts /lambda/cost/x is sound', new RegExp(`^${grep}`));
});

test('a changed test runs itself', () => {
  assert.deepEqual(selectTests(['tests/browser/theme.test.ts']), {
    files: ['tests/browser/theme.test.ts'],
    grep: undefined,
  });
});

test('a change to styles, scripts or data runs one page of each kind, searches and simulators', () => {
  for (const file of ['src/shell/styles/tokens.css', 'src/book/data/glossary.json']) {
    assert.deepEqual(selectTests([file])?.files, ['page-kinds', 'search', 'simulators']);
  }
});

test('a change that no browser shows runs no browser test', () => {
  assert.equal(selectTests(['README.md', 'tests/unit/setup.ts']), undefined);
});
