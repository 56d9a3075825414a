import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { offlineFiles } from '#publish/offline.ts';

test('a file with a hash in its name needs no revision, so nobody fetches it twice', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const file of ['_astro/main.x1Yz_2ab.js', 'about/index.html']) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  const revisions = new Map(offlineFiles(folder).map(({ url, revision }) => [url, revision]));
  assert.equal(revisions.get('_astro/main.x1Yz_2ab.js'), null);
  assert.match(revisions.get('about/') ?? '', /^[\w-]{12}$/);
});
