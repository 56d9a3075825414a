import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printFault } from '#content/fault.ts';
import { factKind, sourceKind } from '#content/kinds.ts';
import { AnyName } from '#content/names.ts';
import { readRecords } from '#content/records.ts';

const sound = {
  id: 'lambda-timeout-max',
  topic: 'lambda',
  kind: 'quantity',
  label: 'Longest run of one invocation',
  value: 15,
  unit: 'minute',
  source: 'lambda-quotas',
  checked: '2026-11-22',
  reviewBy: '2027-05-22',
};
const soundPrice = { ...sound, kind: 'price', value: 0.1, unit: 'hour' };
const soundDate = { ...sound, kind: 'date', value: '2025-08-01', unit: undefined };

const file = 'data/facts/lambda.json';

function read(...texts: [name: string, text: string][]) {
  const { records, faults } = readRecords(new Map(texts), 'book', [factKind]);
  return { records, faults: faults.map(printFault) };
}

/** Each wrong record with what its fault must name. */
const wrongRecords: [what: string, record: Record<string, unknown>, expected: RegExp][] = [
  ['an unknown unit', { ...sound, unit: 'fortnight' }, /unit: .*\n.*minute/],
  ['a key nobody knows', { ...sound, color: 'red' }, /no key "color"/],
  ['a day that does not exist', { ...sound, checked: '2026-02-30' }, /checked: .*calendar/],
  ['a day in another order', { ...sound, reviewBy: '22.05.2027' }, /reviewBy: .*YYYY-MM-DD/],
  ['a review before the check', { ...sound, reviewBy: '2026-11-01' }, /reviewBy: .*after/],
  ['a range from high to low', { ...sound, value: [9, 3] }, /value: .*lowest value first/],
  ['a count of nothing', { ...sound, unit: 'count' }, /noun: say what is counted/],
  ['choices beyond the range', { ...sound, value: [1, 3], choices: [1, 2] }, /choices: .*highest/],
  ['a negative price', { ...soundPrice, value: -1 }, /value/],
  ['a price with a unit of quantities', { ...soundPrice, unit: 'MB' }, /unit: .*\n.*gb-month/],
  ['a tier that ends first', { ...soundPrice, tier: { from: 9, to: 1 } }, /tier: .*above/],
  ['an event still to come', { ...soundDate, value: '2027-01-01', event: 'It opens.' }, /event/],
];

for (const [what, record, expected] of wrongRecords) {
  test(`a record with ${what} is told with file, line, id and what was expected`, () => {
    const present = Object.fromEntries(Object.entries(record).filter(([, value]) => value != null));
    const { records, faults } = read([file, JSON.stringify([present], null, 2)]);
    assert.deepEqual(records.of(factKind), []);
    assert.match(faults[0] ?? '', /^book\/data\/facts\/lambda\.json:\d+\n {2}"lambda-timeout-max"/);
    assert.match(faults.join('\n'), expected);
  });
}

test('a new file of facts is read without being named anywhere', () => {
  const { records, faults } = read(
    [file, '[]'],
    ['data/facts/batch.json', JSON.stringify([sound])],
  );
  assert.deepEqual(faults, []);
  assert.equal(records.find(factKind, 'lambda-timeout-max').value, 15);
});

test('every wrong record of every file is told, and ids of wrong records are known', () => {
  const { records, faults } = read(
    [
      file,
      JSON.stringify([
        { ...sound, unit: 'fortnight' },
        { ...sound, value: 'many' },
      ]),
    ],
    ['data/facts/ecs.json', '[{}]'],
  );
  assert.match(faults.join('\n'), /unit: [^]*is used twice[^]*value[^]*Record 1/);
  assert.ok(records.ids(factKind).has('lambda-timeout-max'));
  assert.equal(records.areSound, false);
});

test('of a file that cannot be read, every id is taken for known', () => {
  const { records, faults } = read([file, '[{']);
  assert.match(faults.join(), /not valid JSON/);
  assert.ok(records.ids(factKind) instanceof AnyName);
});

test('what was read is found by its kind and id; another id gets a hint', () => {
  const { records } = read([file, JSON.stringify([sound])]);
  assert.throws(
    () => records.find(factKind, 'lambda-timout-max'),
    /Did you mean "lambda-timeout-max"/,
  );
  assert.deepEqual(records.of(sourceKind), []);
});
