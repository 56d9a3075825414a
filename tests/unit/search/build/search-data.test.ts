import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchData } from '#search/build/search-data.ts';
import { book } from '../../book.ts';

const index = '\0virtual:search-index';

test('in the dev server the index follows the pages and records it is made from', () => {
  let project = book;
  const plugin = searchData(() => project);
  const watched: string[] = [];
  const emitter = {
    meta: { watchMode: true },
    addWatchFile: (file: string) => watched.push(file),
    emitFile: () => '',
  };
  const before = plugin.load.call(emitter, index);
  assert.ok(
    watched.some(
      (file) =>
        file.endsWith('src/book/pages/lambda.mdx') ||
        file.endsWith('src/book/pages/lambda/index.mdx'),
    ),
  );
  assert.ok(watched.some((file) => file.endsWith('src/book/data/glossary.json')));

  project = { ...book, pages: book.pages.filter(({ path }) => path === '/') };
  assert.notEqual(plugin.load.call(emitter, index), before);
});

test('a build emits the index as a file and watches nothing', () => {
  const plugin = searchData(() => book);
  const emitted: string[] = [];
  const emitter = {
    meta: { watchMode: false },
    addWatchFile: () => assert.fail('watches a file'),
    emitFile: ({ name }: { name: string }) => {
      emitted.push(name);
      return 'name';
    },
  };
  assert.match(plugin.load.call(emitter, index) ?? '', /ROLLUP_FILE_URL_name/);
  assert.deepEqual(emitted, ['search-index.json']);
});
