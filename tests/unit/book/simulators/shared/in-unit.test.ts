import assert from 'node:assert/strict';
import { test } from 'node:test';
import { besideDigits, inUnit } from '#book/simulators/shared/in-unit.ts';

test('milliseconds are said in the largest unit that is not longer', () => {
  assert.equal(inUnit(1, 'ms'), '1 ms');
  assert.equal(inUnit(999, 'ms'), '999 ms');
  assert.equal(inUnit(2500, 'ms'), '2.5 s');
  assert.equal(inUnit(900_000, 'ms'), '15 min');
  assert.equal(inUnit(7_200_000, 'ms'), '2 h');
});

test('other units stay, and a number without one stands alone', () => {
  assert.equal(inUnit(10_240, 'MB'), '10,240 MB');
  assert.equal(inUnit(7, ''), '7');
});

test('beside a field stands what its digits do not say', () => {
  assert.equal(besideDigits(10_240, 'MB'), 'MB');
  assert.equal(besideDigits(200, 'ms'), 'ms');
  assert.equal(besideDigits(2500, 'ms'), 'ms = 2.5 s');
  assert.equal(besideDigits(1_234_567, 'requests'), '1,234,567 requests');
  assert.equal(besideDigits(7, ''), '');
});
