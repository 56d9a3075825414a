import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { randomAt, randomFrom } from '#book/simulators/shared/random.ts';

test('the same seed and position give the same number, from 0 up to 1', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(), (seed, position) => {
      const value = randomAt(seed, position);
      assert.equal(value, randomAt(seed, position));
      assert.ok(value >= 0 && value < 1);
    }),
  );
});

test('numbers spread evenly and seeds differ', () => {
  for (const seed of [0, 1, 2, 12_345, -7]) {
    const next = randomFrom(seed);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let count = 0; count < 10_000; count += 1) {
      const tenth = Math.floor(next() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) assert.ok(count > 850 && count < 1150, `seed ${seed}: ${tenths}`);
  }
  assert.notEqual(randomAt(1, 0), randomAt(2, 0));
});
