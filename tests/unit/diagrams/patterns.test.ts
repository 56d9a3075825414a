import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelFill, levelPatterns } from '#diagrams/patterns.ts';
import { levels } from '#book/duty/schema.ts';

for (const prefix of ['', 'bar']) {
  test(`every fill finds its pattern (prefix "${prefix}")`, () => {
    const defined = [...levelPatterns(prefix).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const used = levels
      .map((level) => levelFill(level, prefix))
      .flatMap((fill) => /^url\(#(.+)\)$/.exec(fill)?.[1] ?? []);
    assert.deepEqual(used, defined);
  });
}

test('the three fills differ', () => {
  assert.equal(new Set(levels.map((level) => levelFill(level))).size, levels.length);
});
