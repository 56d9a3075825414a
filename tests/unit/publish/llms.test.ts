import assert from 'node:assert/strict';
import { test } from 'node:test';
import { book } from '#book/book.ts';
import { siteIndex } from '#publish/llms.ts';
import { entry, treeOf } from '../pages.ts';

test('pages stand in the group of the page at the top of their branch, the home page first', () => {
  const tree = treeOf([
    entry('index'),
    entry('lambda'),
    entry('lambda/cost'),
    entry('choosing', { group: 'Decide' }),
    entry('choosing/cost'),
    entry('handbook', { group: 'Look up' }),
    entry('glossary', { group: 'Look up' }),
  ]);
  const text = siteIndex(tree, book, { base: '/', address: undefined });
  const groups = text.split(/^## /m).slice(1);
  assert.deepEqual(
    groups.map((group) => [group.split('\n', 1)[0], ...pagesIn(group)]),
    [
      ['Learn', '/', '/lambda/', '/lambda/cost/'],
      ['Decide', '/choosing/', '/choosing/cost/'],
      ['Look up', '/glossary/'],
    ],
  );
});

function pagesIn(group: string): (string | undefined)[] {
  return [...group.matchAll(/\]\(([^)]+)index\.md\)/g)].map(([, path]) => path);
}
