import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { book } from '#book/book.ts';
import { socialCard } from '#shell/social-card.ts';

const folder = new URL('../../../public/', import.meta.url);
const files = ['social-card.png', ...Object.keys(book.socialCards).map((id) => `social/${id}.png`)];

test('a page takes the card of its section, any other page the common one', () => {
  assert.equal(socialCard('/lambda/scaling/', book), '/social/lambda.png');
  assert.equal(socialCard('/choosing/', book), '/social/choosing.png');
  assert.equal(socialCard('/', book), '/social-card.png');
  assert.equal(socialCard('/glossary/', book), '/social-card.png');
  assert.equal(socialCard('/constructor/', book), '/social-card.png');
});

test('no card is left over from a section that is gone', () => {
  const present = readdirSync(new URL('social/', folder)).map((file) => `social/${file}`);
  assert.deepEqual(
    present.filter((file) => !files.includes(file)),
    [],
  );
});

for (const file of files) {
  test(`${file} has the size that previews expect, in few bytes`, () => {
    const png = readFileSync(new URL(file, folder));
    assert.equal(png.toString('latin1', 12, 16), 'IHDR');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
    assert.ok(png.length < 40_000, `${png.length} bytes`);
  });
}
