import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { checkReplaceable, folderBeside, replaceFolder } from '#tools/replace-folder.ts';

let home = '';
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'replace-'))));
afterEach(() => rmSync(home, { recursive: true }));

function writeSite(folder: string, text: string): void {
  mkdirSync(join(folder, '_astro'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

test('a folder that no build has made is not replaced', async () => {
  const letters = join(home, 'letters');
  mkdirSync(letters);
  writeFileSync(join(letters, 'to-mother.txt'), 'Dear mother');
  assert.throws(() => checkReplaceable(letters), /letters is not a built site/);
  const fresh = await folderBeside(letters);
  writeSite(fresh, 'new');
  await assert.rejects(replaceFolder(fresh, letters), /not a built site/);
  assert.equal(readFileSync(join(letters, 'to-mother.txt'), 'utf8'), 'Dear mother');
});

for (const [what, prepare] of [
  ['a built site', (folder: string) => writeSite(folder, 'old')],
  ['an empty folder', (folder: string) => mkdirSync(folder)],
  ['nothing', () => undefined],
] as const) {
  test(`a new site takes the place of ${what}, and nothing is left beside it`, async () => {
    const target = join(home, 'dist');
    prepare(target);
    const fresh = await folderBeside(target);
    writeSite(fresh, 'new');
    await replaceFolder(fresh, target);
    assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), 'new');
    assert.deepEqual(readdirSync(home), ['dist']);
  });
}

test('when the new site cannot be moved in, the old one comes back', async () => {
  const target = join(home, 'dist');
  writeSite(target, 'old');
  await assert.rejects(replaceFolder(join(home, 'missing'), target));
  assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), 'old');
});

test('two builds at once get folders of their own, on the same file system', async () => {
  const [one, other] = await Promise.all([
    folderBeside(join(home, 'a')),
    folderBeside(join(home, 'a')),
  ]);
  assert.notEqual(one, other);
  assert.deepEqual([dirname(one), dirname(other)], [home, home]);
  assert.ok(existsSync(one) && existsSync(other));
});
