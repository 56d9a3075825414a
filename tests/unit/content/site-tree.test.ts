import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf } from '#content/page-path.ts';
import { ancestors, buildTree, neighbours } from '#content/site-tree.ts';
import { ledger } from '../book.ts';
import { entry, treeOf } from '../pages.ts';

test('a file name becomes an address', () => {
  assert.equal(pathOf('index'), '/');
  assert.equal(pathOf('lambda'), '/lambda/');
  assert.equal(pathOf('lambda/scaling'), '/lambda/scaling/');
});

test('pages hang below the folder they stand in, ordered by order and then by name', () => {
  const tree = treeOf([
    entry('index'),
    entry('b', { order: 1 }),
    entry('a/z'),
    entry('a/y', { order: 5 }),
    entry('a'),
    entry('look', { group: 'Look up', order: 0 }),
  ]);
  assert.deepEqual(
    tree.readingOrder.map(({ path }) => path),
    ['/', '/b/', '/a/', '/a/y/', '/a/z/', '/look/'],
  );
});

test('a page without a parent page hangs on the nearest one above', () => {
  const tree = treeOf([entry('index'), entry('a'), entry('a/missing/c')]);
  const deep = tree.byPath.get('/a/missing/c/');
  assert.ok(deep);
  assert.deepEqual(
    ancestors(deep).map(({ path }) => path),
    ['/a/'],
  );
});

test('neighbors follow the reading order and end at its ends', () => {
  const tree = treeOf([entry('index'), entry('a'), entry('b')]);
  const [first, , last] = tree.readingOrder;
  assert.ok(first && last);
  assert.equal(neighbours(tree, first).previous, undefined);
  assert.equal(neighbours(tree, first).next?.path, '/a/');
  assert.equal(neighbours(tree, last).next, undefined);
});

test('a site without a home page says which file is missing', () => {
  assert.throws(() => treeOf([entry('a')]), /pages\/index\.mdx/);
});

test('figures that a summary names are written out', () => {
  const summary = 'A call runs for {lambda-timeout-max} at most, and nobody can raise that.';
  assert.match(treeWith(summary).home.data.summary, /runs for 15\s?minutes/);
  assert.throws(() => treeWith('It costs {no-such-price} in every month.'));
});

function treeWith(summary: string) {
  return buildTree([entry('index', { summary })], [], ledger.fillText);
}
