import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as check, property, webUrl } from 'fast-check';
import { encode } from 'uqr';
import { qrPath } from '#paper/qr.ts';

/** The modules that a path of bars covers, by row and column. */
function covered({ size, path }: ReturnType<typeof qrPath>): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return modules;
}

test('the path covers exactly the dark modules of the code', () => {
  check(
    property(webUrl({ size: 'small' }), (url) => {
      const code = qrPath(url);
      assert.deepEqual(covered(code), encode(url, { ecc: 'M', border: 0 }).data);
    }),
    { numRuns: 20 },
  );
});

test('the three corner marks stand where readers look for them', () => {
  const { size, path } = qrPath('https://docs.example.org/cheat-sheet/');
  assert.ok(path.startsWith('M0 0h7v1h-7z'));
  assert.ok(path.includes(`M${size - 7} 0h7v1h-7z`));
  assert.ok(path.includes(`M0 ${size - 1}h7v1h-7z`));
});
