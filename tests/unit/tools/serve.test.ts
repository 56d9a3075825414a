import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '#tools/serve.ts';

test('while a new build takes the place of the old one, readers are asked to come back', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const server = await serve(folder, 0);
  context.after(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const at = server.address();
  assert.ok(typeof at === 'object' && at !== null);
  const ask = () => fetch(`http://localhost:${at.port}/lambda/`);

  for (const response of [await ask(), await ask()]) {
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '1');
  }
  writeFileSync(join(folder, '404.html'), 'not here');
  const response = await ask();
  assert.equal(response.status, 404);
  assert.equal(await response.text(), 'not here');
});
