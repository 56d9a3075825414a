import assert from 'node:assert/strict';
import { test } from 'node:test';
import { upperLevels } from '#content/upper-levels.ts';

const pages = ['/', '/b/', '/b/c/', '/b/c/d/', '/a/', '/a/e/'].map((path) => ({ path }));
const upper = (most: number) => upperLevels(pages, most).map(({ path }) => path);

test('few pages are taken as they are, of many only whole levels from the top', () => {
  assert.deepEqual(upper(6), ['/', '/b/', '/b/c/', '/b/c/d/', '/a/', '/a/e/']);
  assert.deepEqual(upper(5), ['/', '/b/', '/b/c/', '/a/', '/a/e/']);
  assert.deepEqual(upper(4), ['/', '/b/', '/a/']);
  assert.deepEqual(upper(2), ['/']);
});

test('a site of this size is taken whole', () => {
  const many = Array.from({ length: 250 }, (_, number) => ({ path: `/a/${number}/` }));
  assert.deepEqual(upperLevels(many), many);
});
