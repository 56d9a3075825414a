import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveLink } from '#content/link.ts';

const scaling = { file: 'src/book/pages/lambda/scaling.mdx', path: '/lambda/scaling/' };
const section = { file: 'src/book/pages/lambda/index.mdx', path: '/lambda/' };

test('links lead from the address of their page, as browsers read them', () => {
  assert.equal(resolveLink('../', scaling), '/lambda/');
  assert.equal(resolveLink('../events/?x=1#y', scaling), '/lambda/events/?x=1#y');
  assert.equal(resolveLink('scaling/', section), '/lambda/scaling/');
});

test('links to files of pages lead to the pages', () => {
  assert.equal(resolveLink('./events.mdx', scaling), '/lambda/events/');
  assert.equal(resolveLink('./index.mdx#limits', scaling), '/lambda/#limits');
  assert.equal(resolveLink('../index.mdx', scaling), '/');
  assert.equal(resolveLink('scaling.mdx?a=b', section), '/lambda/scaling/?a=b');
  assert.equal(resolveLink('/ecs/index.md', scaling), '/ecs/');
});

test('other links stay as they are', () => {
  for (const url of [
    '/lambda/',
    '#here',
    'https://a.example/b.mdx',
    'mailto:a@b.example',
    '?q=a',
  ]) {
    assert.equal(resolveLink(url, scaling), url);
  }
});
