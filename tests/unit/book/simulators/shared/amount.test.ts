import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { formatAmount, inUnit, parseAmount } from '#book/simulators/shared/amount.ts';

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

test('a field shows large numbers short, and no digit is lost', () => {
  assert.equal(formatAmount(10_000_000, 'requests'), '10 M');
  assert.equal(formatAmount(1_230_000, 'requests'), '1.23 M');
  assert.equal(formatAmount(1_000_000_000, 'requests'), '1 B');
  assert.equal(formatAmount(1_234_567, 'requests'), '1,234,567');
  assert.equal(formatAmount(4380, 'requests'), '4,380');
  assert.equal(formatAmount(200, 'ms'), '200 ms');
  assert.equal(formatAmount(2500, 'ms'), '2.5 s');
  assert.equal(formatAmount(100_000, 'ms'), '100 s');
  assert.equal(formatAmount(900_000, 'ms'), '15 min');
  assert.equal(formatAmount(10_240, 'MB'), '10,240 MB');
  assert.equal(formatAmount(60, '%'), '60%');
  assert.equal(formatAmount(12, 'containers'), '12');
});

test('reads what people type', () => {
  const read: [text: string, unit: string, value: number | undefined][] = [
    ['10 M', 'requests', 10_000_000],
    ['10m', 'requests', 10_000_000],
    ['1.5 million', 'requests', 1_500_000],
    ['1,000,000', 'requests', 1_000_000],
    ['250k', 'requests', 250_000],
    ['1 billion', 'requests', 1_000_000_000],
    ['4380 requests', 'requests', 4380],
    ['200', 'ms', 200],
    ['2.5 s', 'ms', 2500],
    ['2,5 s', 'ms', 2500],
    ['15 minutes', 'ms', 900_000],
    ['1 h', 'ms', 3_600_000],
    ['512', 'MB', 512],
    ['2 GB', 'MB', 2048],
    ['60%', '%', 60],
    ['', 'ms', undefined],
    ['ten', 'requests', undefined],
    ['1e9', 'requests', undefined],
    ['0x10', 'requests', undefined],
    ['-5', 'requests', undefined],
    ['5 parsecs', 'ms', undefined],
    ['1.2.3', 'ms', undefined],
  ];
  for (const [text, unit, value] of read) assert.equal(parseAmount(text, unit), value, text);
});

test('what a field shows is read back as the same number', () => {
  const units = fc.constantFrom('requests', 'ms', 'MB', '%', 'containers', '');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), units, (value, unit) => {
      assert.equal(parseAmount(formatAmount(value, unit), unit), value);
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const value = parseAmount(text, 'ms');
      assert.ok(value === undefined || Number.isFinite(value));
    }),
  );
});
