import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { gallery } from '#book/simulators/gallery.ts';
import { toMarkup } from '#book/simulators/shared/view.ts';
import { simulators } from '#book/simulators/simulators.ts';
import { book } from '../../book.ts';

const entries = gallery(book);

test('every simulator has one picture, one question and its page', () => {
  const folders = globSync('src/book/simulators/*/thumbnail.ts').map((file) => file.split('/')[3]);
  const names = entries.map(({ name }) => name);
  assert.deepEqual(names.toSorted(), folders.filter((name) => name !== 'shared').toSorted());
  for (const { name, question, page } of entries) {
    assert.ok(simulators[name], name);
    assert.match(question, /^[A-Z].*\?$/);
    assert.match(page, /^\/[a-z/-]+\/$/);
  }
});

test('pictures are whole, light and keep to the content policy', () => {
  for (const { name, picture } of entries) {
    const markup = toMarkup(picture);
    assert.doesNotMatch(markup, /NaN|undefined|Infinity|\sstyle=|<text/, name);
    assert.ok(brotliCompressSync(markup).length < 1200, name);
  }
});
