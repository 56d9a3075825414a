import assert from 'node:assert/strict';
import { test } from 'node:test';
import { navigation, type NavigationList } from '#shell/navigation.ts';
import { ancestors, type PageNode, type SiteTree } from '#content/site-tree.ts';
import { entry, treeOf as treeOfPages } from '../pages.ts';

const treeOf = (ids: readonly string[]) => treeOfPages(['index', ...ids].map((id) => entry(id)));

/** Every list of the navigation of a page, as the addresses in it. */
function listsOn(tree: SiteTree, id: string): { paths: string[]; more: number }[] {
  const current = tree.byPath.get(`/${id}/`);
  assert.ok(current);
  const open = new Set<PageNode>([...ancestors(current), current]);
  const withInside = (list: NavigationList): NavigationList[] => [
    list,
    ...list.items.flatMap(({ inside }) => (inside ? withInside(inside) : [])),
  ];
  return navigation(tree, open)
    .flatMap(({ list }) => withInside(list))
    .map(({ items, more }) => ({ paths: items.map(({ node }) => node.path), more }));
}

function linksOn(tree: SiteTree, id: string): number {
  return listsOn(tree, id).reduce((sum, { paths }) => sum + paths.length, 0);
}

const number = (place: number) => String(place).padStart(4, '0');
const numbers = Array.from({ length: 5000 }, (_, place) => place);
const flat = treeOf(['a', ...numbers.map((place) => `a/${number(place)}`)]);
const roots = treeOf(numbers.map(number));
/** Each page but the last ones has sixteen below it. */
const deep = numbers.map((place) => {
  let path = number(place);
  for (let above = place; above >= 16;) {
    above = Math.floor(above / 16) - 1;
    path = `${number(above)}/${path}`;
  }
  return path;
});
const nested = treeOf(deep);

test('a page of few shows its siblings, what is above it and below it, and nothing else', () => {
  const tree = treeOf(['a', 'a/b', 'a/b/c', 'a/d', 'a/d/e', 'f', 'f/g']);
  assert.deepEqual(
    listsOn(tree, 'a/b').map(({ paths }) => paths),
    [['/a/', '/f/'], ['/a/b/', '/a/d/'], ['/a/b/c/'], [], []],
  );
});

test('the navigation of 5,000 pages is no longer than that of some hundred', () => {
  for (const id of ['a', 'a/0000', 'a/2500', 'a/4999']) {
    assert.ok(linksOn(flat, id) <= 41, id);
  }
  for (const id of ['0000', '2500', '4999']) assert.ok(linksOn(roots, id) <= 40, id);
  for (const id of [deep[0], deep[2500], deep[4999]]) {
    assert.ok(id !== undefined && linksOn(nested, id) <= 100, id);
  }
});

test('of a long list it shows the current page with its neighbors, and how many are left out', () => {
  for (const [current, first] of [
    ['a/0000', '/a/0000/'],
    ['a/2500', '/a/2480/'],
    ['a/4999', '/a/4960/'],
  ] as const) {
    const inside = listsOn(flat, current)[1];
    assert.equal(inside?.paths[0], first);
    assert.ok(inside?.paths.includes(`/${current}/`));
    assert.equal(inside?.more, 4960);
  }
});
