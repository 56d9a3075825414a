import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToJs } from 'satteri';
import { otherScripts, scriptOf } from '#components/compile/scripts.ts';

test('letters tell direction and language', () => {
  assert.deepEqual(scriptOf('关于容器'), { lang: 'zh' });
  assert.deepEqual(scriptOf('コンテナの数'), { lang: 'ja' });
  assert.deepEqual(scriptOf('컨테이너'), { lang: 'ko' });
  assert.deepEqual(scriptOf('مرحبا'), { dir: 'auto' });
  assert.deepEqual(scriptOf('Größe'), {});
});

test('blocks in other scripts say so, and no others', () => {
  const { code } = mdxToJs('Plain.\n\nשלום עולם\n\n这是一段\n', { hastPlugins: [otherScripts] });
  assert.equal(code.match(/dir: "auto"/g)?.length, 1);
  assert.equal(code.match(/lang: "zh"/g)?.length, 1);
});
