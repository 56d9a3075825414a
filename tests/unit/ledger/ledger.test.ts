import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fact as schema, type Fact } from '#ledger/schemas/fact.ts';
import { derived, figure, figures, fillFigures, fillText, sourcesOf } from '#book/derived.ts';
import { formatFact } from '#ledger/format.ts';
import {
  fact,
  facts,
  isOverdue,
  numberOf,
  parseFacts,
  source,
  sources,
  timeline,
} from '#ledger/ledger.ts';
import { indexById } from '#content/records.ts';
import { fargateSizes, instanceTypes } from '#book/cost/rates.ts';

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

const soundPrice = {
  ...sound,
  kind: 'price',
  value: 0.1,
  unit: 'hour',
};

const soundDate = { ...sound, kind: 'date', value: '2025-08-01', unit: undefined };

/** Each wrong record with what its error must name. */
const wrongRecords: [what: string, record: Record<string, unknown>, expected: RegExp][] = [
  ['an unknown unit', { ...sound, unit: 'fortnight' }, /unit: .*"minute"/],
  ['a key nobody knows', { ...sound, colour: 'red' }, /colour/],
  ['a day that does not exist', { ...sound, checked: '2026-02-30' }, /checked: .*calendar/],
  ['a day in another order', { ...sound, reviewBy: '22.05.2027' }, /reviewBy: .*YYYY-MM-DD/],
  ['a review before the check', { ...sound, reviewBy: '2026-11-01' }, /reviewBy: .*after/],
  ['a range from high to low', { ...sound, value: [9, 3] }, /value: .*lowest value first/],
  ['a count of nothing', { ...sound, unit: 'count' }, /noun: say what is counted/],
  ['choices beyond the range', { ...sound, value: [1, 3], choices: [1, 2] }, /choices: .*highest/],
  ['a negative price', { ...soundPrice, value: -1 }, /value/],
  ['a price with a unit of quantities', { ...soundPrice, unit: 'MB' }, /unit: .*"gb-month"/],
  ['a tier that ends first', { ...soundPrice, tier: { from: 9, to: 1 } }, /tier: .*above/],
  ['an event still to come', { ...soundDate, value: '2027-01-01', event: 'It opens.' }, /event/],
  ['a source nobody knows', { ...sound, source: 'lambda-quota' }, /Did you mean "lambda-quotas"\?/],
  ['a record in the wrong file', { ...sound, topic: 'ecs' }, /topic: move it to .*ecs\.json/],
];

for (const [what, record, expected] of wrongRecords) {
  test(`a record with ${what} names file, id and what was expected`, () => {
    const present = Object.fromEntries(Object.entries(record).filter(([, value]) => value != null));
    assert.throws(
      () => parseFacts([present], 'lambda'),
      (error: Error) => {
        assert.match(
          error.message,
          /^src\/book\/data\/facts\/lambda\.json: "lambda-timeout-max": /,
        );
        assert.match(error.message, expected);
        return true;
      },
    );
  });
}

test('one error lists every wrong record of a file', () => {
  const records = [
    { ...sound, unit: 'fortnight' },
    { ...sound, id: 'other', value: 'many' },
  ];
  assert.throws(() => parseFacts(records, 'lambda'), /"lambda-timeout-max".*\n.*"other": value/);
});

test('a record without an id is named by its place', () => {
  assert.throws(() => parseFacts([{}], 'lambda'), /lambda\.json: record 1: /);
});

test('an id used twice is refused', () => {
  assert.throws(() => indexById([sound, sound], 'fact'), /"lambda-timeout-max" is used twice/);
});

test('an unknown id is refused with the nearest one as a hint', () => {
  assert.throws(() => fact('lambda-timout-max'), /Did you mean "lambda-timeout-max"\?/);
  assert.throws(() => source('fargate-prices'), /Did you mean "fargate-pricing"\?/);
  assert.throws(() => figure('qqqqqqqqqqqqqqqqqqqq'), /no fact or derived figure/);
});

test('no fact is recorded twice under different ids', () => {
  const seen = new Map<string, string>();
  for (const one of facts) {
    const key = `${one.topic}, ${one.kind}: ${one.label.toLowerCase()}`;
    assert.equal(seen.get(key), undefined, `${one.id} says what ${seen.get(key)} says`);
    seen.set(key, one.id);
  }
});

test('sources have addresses of their own', () => {
  const seen = new Map<string, string>();
  for (const { id, url } of sources) {
    assert.equal(seen.get(url), undefined, `${id} has the address of ${seen.get(url)}`);
    seen.set(url, id);
  }
});

test('nothing was checked in the future', () => {
  const today = new Date().toISOString().slice(0, 10);
  for (const { id, checked } of [...facts, ...sources]) assert.ok(checked <= today, id);
});

test('unconfirmed records say why', () => {
  for (const { id, confirmed, note } of facts) assert.ok(confirmed || note, id);
});

test('prices have the unit that their id names', () => {
  const endings: Record<string, readonly string[]> = {
    'vcpu-hour': ['vcpu-hour'],
    'gb-hour': ['gb-hour'],
    'gb-month': ['gb-month'],
    'vcpu-second': ['vcpu-second'],
    'gb-second': ['gb-second'],
    'lcu-hour': ['lcu-hour'],
    'instance-hour': ['instance-hour'],
    hour: ['hour', 'instance-hour', 'vcpu-hour', 'gb-hour', 'lcu-hour'],
    gb: ['gb'],
    request: ['request'],
    operation: ['operation'],
  };
  for (const one of facts) {
    if (one.kind !== 'price') continue;
    const ending = Object.keys(endings).find((name) => one.id.endsWith(`-${name}`));
    if (ending !== undefined) assert.ok(endings[ending]?.includes(one.unit), one.id);
  }
});

test('prices are of the size that their unit allows', () => {
  const highest: Partial<Record<string, number>> = {
    request: 1e-5,
    operation: 1e-4,
    'gb-second': 1e-4,
    'vcpu-second': 1e-4,
    'gb-hour': 0.1,
    'vcpu-hour': 1,
    hour: 10,
    'instance-hour': 10,
  };
  for (const one of facts) {
    if (one.kind !== 'price') continue;
    assert.ok(one.value <= (highest[one.unit] ?? 1), `${one.id}: ${one.value} per ${one.unit}`);
    assert.equal(one.scope?.region, 'us-east-1', `${one.id} does not name its Region`);
  }
});

test('tiers of one price follow each other', () => {
  for (const architecture of ['x86', 'arm']) {
    let end: number | null = 0;
    for (const step of [1, 2, 3]) {
      const one: Fact = fact(`lambda-duration-${architecture}-t${step}`);
      assert.ok(one.kind === 'price' && one.tier !== undefined);
      assert.equal(one.tier.from, end);
      end = one.tier.to;
    }
    assert.equal(end, null);
  }
});

test('per-second prices of Fargate agree with its prices per hour', () => {
  for (const kind of ['x86-vcpu', 'x86-gb', 'arm-vcpu', 'arm-gb']) {
    const difference = numberOf(`fargate-${kind}-second`) * 3600 - numberOf(`fargate-${kind}-hour`);
    // The page rounds the price of a second to five digits.
    assert.ok(Math.abs(difference) < numberOf(`fargate-${kind}-hour`) * 1e-3, kind);
  }
});

test('numberOf refuses what is not one number', () => {
  assert.equal(numberOf('lambda-timeout-max'), 15);
  assert.throws(() => numberOf('alb-health-interval-range'), /range, not one number/);
  assert.throws(() => numberOf('date-lambda-ga'), /date, not one number/);
});

test('a record is overdue from the day after its review date', () => {
  const record = { reviewBy: '2027-02-22' };
  assert.equal(isOverdue(record, '2027-02-22'), false);
  assert.equal(isOverdue(record, '2027-02-23'), true);
});

test('the timeline is in order and starts with the preview of Lambda', () => {
  const entries = timeline();
  assert.equal(entries[0]?.value, '2014-11');
  const days = entries.map((one) => one.value);
  assert.deepEqual(days, days.toSorted());
});

test('the ledger describes every Fargate size and instance type it prices', () => {
  assert.deepEqual(
    fargateSizes().map((size) => size.vcpu),
    [0.25, 0.5, 1, 2, 4, 8, 16, 32],
  );
  assert.deepEqual(fargateSizes()[0]?.memoryGb, [0.5, 1, 2]);
  assert.deepEqual(fargateSizes()[7]?.memoryGb, [60, 120, 244]);
  const m7g = instanceTypes().find((type) => type.name === 'm7g.large');
  assert.equal(m7g?.architecture, 'arm');
  assert.equal(m7g.isBurstable, false);
});

test('every figure can be written out and has a source', () => {
  for (const one of figures) {
    assert.doesNotMatch(formatFact(one), /undefined|NaN|Infinity/, one.id);
    assert.ok(sourcesOf(one).length > 0, one.id);
  }
});

test('a derived figure is as fresh and as sure as the worst record below it', () => {
  for (const one of derived) {
    const rests = one.from.map(fact);
    assert.ok(
      rests.every((below) => one.checked <= below.checked && one.reviewBy <= below.reviewBy),
    );
    assert.equal(
      one.confirmed,
      rests.every((below) => below.confirmed),
      one.id,
    );
  }
});

test('placeholders in a text become figures, and unknown ones are refused', () => {
  const parts = fillFigures('at most {lambda-timeout-max} each');
  assert.deepEqual(
    parts.map((part) => (typeof part === 'string' ? part : part.id)),
    ['at most ', 'lambda-timeout-max', ' each'],
  );
  assert.equal(fillText('at most {lambda-timeout-max}.'), 'at most 15\u00a0minutes.');
  assert.match(fillText('about {fargate-savings-plan-max}.'), /^about \d+% \(unconfirmed\)\.$/);
  assert.throws(() => fillFigures('{lambda-timeout-min}'), /Did you mean/);
});

test('the schema accepts its own output', () => {
  for (const one of facts) assert.deepEqual(schema.parse(one), one);
});
