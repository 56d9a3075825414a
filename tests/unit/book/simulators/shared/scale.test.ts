import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fromUnit, spokenAt, toUnit } from '#book/simulators/shared/scale.ts';

test('equal factors are equal distances on a log scale', () => {
  const scale = { min: 1, max: 10_000, kind: 'log' } as const;
  assert.equal(toUnit(scale, 100), 0.5);
  assert.equal(toUnit(scale, 0), 0);
  assert.equal(toUnit(scale, 1e9), 1);
  assert.ok(Math.abs(fromUnit(scale, 0.25) - 10) < 1e-9);
});

test('a value survives the way to its place and back', () => {
  const kinds = fc.constantFrom('linear' as const, 'log' as const);
  fc.assert(
    fc.property(kinds, fc.double({ min: 0, max: 1, noNaN: true }), (kind, unit) => {
      const scale = { min: 128, max: 10_240, kind };
      assert.ok(Math.abs(toUnit(scale, fromUnit(scale, unit)) - unit) < 1e-9);
    }),
  );
});

test('what is dragged lands on two digits, and never beyond the ends', () => {
  const scale = { min: 128, max: 249_856, kind: 'log' } as const;
  assert.equal(spokenAt(scale, toUnit(scale, 1234)), 1200);
  assert.equal(spokenAt(scale, toUnit(scale, 98_765)), 99_000);
  assert.equal(spokenAt(scale, 0), 128);
  // To two digits that would be 250,000, which the field would refuse.
  assert.equal(spokenAt(scale, 1), 249_856);
  assert.equal(spokenAt({ min: 0, max: 10, kind: 'linear' }, 0), 0);
});
