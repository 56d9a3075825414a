import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  formatDate,
  formatFact,
  formatNumber,
  formatRate,
  formatUsd,
  type Formattable,
} from '#ledger/format.ts';
import { editDistance, nearest } from '#ledger/nearest.ts';

const price = { kind: 'price', unit: 'hour', per: 1, value: 0.1 } as const;
const quantity = { kind: 'quantity', unit: 'second', value: 15 } as const;

/** What is written for a record with these fields. */
const written: [text: string, fields: object][] = [
  ['$0.20 per million requests', { ...price, unit: 'request', value: 2e-7, per: 1e6 }],
  ['$0.0000166667 per GB-second', { ...price, unit: 'gb-second', value: 0.0000166667 }],
  ['$8.00 per million operations', { ...price, unit: 'operation', value: 8e-6, per: 1e6 }],
  ['$0.04048 per vCPU-hour', { ...price, unit: 'vcpu-hour', value: 0.04048 }],
  ['$0.10 per hour', price],
  ['$0.0816 per hour', { ...price, unit: 'instance-hour', value: 0.0816 }],
  ['$0 per hour', { ...price, value: 0 }],
  ['15 seconds', quantity],
  ['1 second', { ...quantity, value: 1 }],
  ['0 seconds', { ...quantity, value: 0 }],
  ['10,240 MB', { ...quantity, unit: 'MB', value: 10_240 }],
  ['1,000 concurrent executions', { ...quantity, unit: 'execution', value: 1000 }],
  ['1 million requests', { ...quantity, unit: 'request', value: 1e6 }],
  ['5 layers', { ...quantity, unit: 'count', value: 5, noun: { one: 'layer', many: 'layers' } }],
  ['0.25 vCPU', { ...quantity, unit: 'vcpu', value: 0.25 }],
  ['10%', { ...quantity, unit: 'percent', value: 10 }],
  ['5 to 300 seconds', { ...quantity, value: [5, 300] }],
  ['128 MB to 10,240 MB', { ...quantity, unit: 'MB', value: [128, 10_240] }],
  ['60, 120 or 244 GB', { ...quantity, unit: 'GB', value: [60, 244], choices: [60, 120, 244] }],
  ['4 GB to 7 GB', { ...quantity, unit: 'GB', value: [4, 7], choices: [4, 5, 6, 7] }],
  ['$43.80', { ...quantity, kind: 'derived', unit: 'usd', value: 43.8 }],
  ['August 1, 2025', { kind: 'date', value: '2025-08-01' }],
  ['December 2020', { kind: 'date', value: '2020-12' }],
  ['2026', { kind: 'date', value: '2026' }],
  ['closed to new customers', { kind: 'status', value: 'closed to new customers' }],
];

for (const [text, fields] of written) {
  test(`a record is written ${text}`, () => {
    // The fields left out say where a record comes from; they are never written.
    assert.equal(formatFact(fields as Formattable).replaceAll('\u00a0', ' '), text);
  });
}

test('a number and its unit stay on one line', () => {
  assert.equal(formatFact({ ...quantity, kind: 'derived' }), '15\u00a0seconds');
  assert.equal(formatDate('2025-08-01'), 'August\u00a01, 2025');
});

test('round millions are written in words, others in full', () => {
  const cases: [number, string][] = [
    [999_999, '999,999'],
    [1_000_000, '1 million'],
    [8_720_000, '8.72 million'],
    [2_628_123, '2,628,123'],
    [6_000_000_000, '6 billion'],
  ];
  for (const [value, text] of cases) assert.equal(formatNumber(value).replace('\u00a0', ' '), text);
});

test('totals are written in cents, smaller amounts with two digits that count', () => {
  assert.equal(formatUsd(18.667), '$18.67');
  assert.equal(formatUsd(0), '$0.00');
  assert.equal(formatUsd(1234.5), '$1,234.50');
  assert.equal(formatUsd(0.000_208_3), '$0.00021');
});

test('a rate keeps its digits and loses the noise of binary fractions', () => {
  assert.equal(formatRate(2e-7 * 1e6), '$0.20');
  assert.equal(formatRate(0.1 + 0.2), '$0.30');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (millionths) => {
      assert.equal(Number(formatRate(millionths / 1e6).slice(1)), millionths / 1e6);
    }),
  );
});

test('the distance between two texts counts slips', () => {
  assert.equal(editDistance('fargate', 'fargate'), 0);
  assert.equal(editDistance('fargate', 'fragate'), 1);
  assert.equal(editDistance('fargate', 'farget'), 2);
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      assert.equal(editDistance(a, b), editDistance(b, a));
      assert.ok(editDistance(a, b) <= Math.max(a.length, b.length));
    }),
  );
});

test('the nearest candidate is found, and nothing when none is like it', () => {
  assert.equal(nearest('lamda', ['fargate', 'lambda', 'ecs']), 'lambda');
  assert.equal(nearest('xyz', ['fargate', 'lambda']), undefined);
});
