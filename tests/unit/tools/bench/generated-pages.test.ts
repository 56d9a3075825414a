import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generatePages, plainBody } from '#tools/bench/generated-pages.ts';
import { dataOf } from '../../pages.ts';

const pages = generatePages(500);

test('the same pages come again, and more pages leave the first ones as they are', () => {
  assert.deepEqual(generatePages(30), pages.slice(0, 30));
});

test('every page has an address of its own and a frontmatter that the site takes', () => {
  assert.equal(new Set(pages.map(({ id }) => id)).size, pages.length);
  for (const { title, summary, questions } of pages) dataOf({ title, summary, questions });
});

test('no folder holds more than twenty pages', () => {
  const folders = Map.groupBy(pages, ({ id }) => id.slice(0, id.lastIndexOf('/')));
  for (const [folder, list] of folders) assert.ok(list.length <= 20, folder);
});

test('the text of a peer has none of our words', () => {
  for (const { body } of pages) assert.doesNotMatch(plainBody(body), /<\/?[A-Z]/);
});
