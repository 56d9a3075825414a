import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fargateSizes, instanceTypes } from '#book/cost/rates.ts';
import { recipes } from '#book/derived.ts';
import { derive } from '#ledger/derive.ts';
import { formatFact } from '#ledger/format.ts';
import { createLedger, figuresIn, isOverdue, timelineOf } from '#ledger/ledger.ts';
import { fact as schema, type Fact } from '#ledger/schemas/fact.ts';
import { ledger } from '../book.ts';

const { derived, fact, facts, figure, fillText, read, source, sources, sourcesOf } = ledger;

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
    'lcu-hour': ['lcu-hour', 'nlcu-hour'],
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
    const difference = read(`fargate-${kind}-second`) * 3600 - read(`fargate-${kind}-hour`);
    // The page rounds the price of a second to five digits.
    assert.ok(Math.abs(difference) < read(`fargate-${kind}-hour`) * 1e-3, kind);
  }
});

test('a value is read from prices and quantities that are one number', () => {
  assert.equal(read('lambda-timeout-max'), 15);
  assert.throws(() => read('alb-health-interval-range'), /range, not one number/);
  assert.throws(() => read('date-lambda-ga'), /date, not one number/);
});

test('a record is overdue from the day after its review date', () => {
  const record = { reviewBy: '2027-02-22' };
  assert.equal(isOverdue(record, '2027-02-22'), false);
  assert.equal(isOverdue(record, '2027-02-23'), true);
});

test('the timeline is in order and starts with the preview of Lambda', () => {
  const entries = timelineOf(facts);
  assert.equal(entries[0]?.value, '2014-11');
  const days = entries.map((one) => one.value);
  assert.deepEqual(days, days.toSorted());
});

test('the ledger describes every Fargate size and instance type it prices', () => {
  assert.deepEqual(
    fargateSizes(facts).map((size) => size.vcpu),
    [0.25, 0.5, 1, 2, 4, 8, 16, 32],
  );
  assert.deepEqual(fargateSizes(facts)[0]?.memoryGb, [0.5, 1, 2]);
  assert.deepEqual(fargateSizes(facts)[7]?.memoryGb, [60, 120, 244]);
  const m7g = instanceTypes(facts).find((type) => type.name === 'm7g.large');
  assert.equal(m7g?.architecture, 'arm');
  assert.equal(m7g.isBurstable, false);
});

test('every figure can be written out and has a source', () => {
  assert.deepEqual(ledger.failures, []);
  for (const one of [...facts, ...derived]) {
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

test('a derived figure names the records that it reads, and no others', () => {
  const recipe = derive('sum', 'A sum', 'usd', (from) =>
    Math.max(from('lambda-request'), from('alb-hour')),
  );
  const [sum] = createLedger({ facts, sources }, [recipe]).derived;
  assert.deepEqual(sum?.from, ['lambda-request', 'alb-hour']);

  const example = derived.find(({ id }) => id === 'derived-lambda-example-gbs');
  assert.deepEqual(example?.from, [
    'lambda-example-requests',
    'lambda-example-duration',
    'lambda-example-memory',
  ]);
});

test('what changes with a price names that price', () => {
  for (const changed of facts.filter(({ kind }) => kind === 'price')) {
    const others = facts.map((one): Fact =>
      one.kind === 'price' && one === changed ? { ...one, value: one.value * 3 + 1 } : one,
    );
    const after = createLedger({ facts: others, sources }, recipes(others)).derived;
    for (const [index, { id, value, from }] of after.entries()) {
      const isOther = value !== derived.find((one) => one.id === id)?.value;
      if (isOther) assert.ok(from.includes(changed.id), `${index}: ${id} reads ${changed.id}`);
    }
  }
});

test('a recipe that reads nothing, or what is not there, is a failure and no figure', () => {
  const alone = derive('alone', 'Alone', 'count', () => 1);
  const lost = derive('lost', 'Lost', 'usd', (from) => from('lambda-requst'));
  const { derived: made, failures } = createLedger({ facts, sources }, [alone, lost]);
  assert.deepEqual(made, []);
  assert.match(
    failures.join('\n'),
    /"alone" reads no record.*\nlost: .*Did you mean "lambda-request"/,
  );
});

test('placeholders in a text become figures, and unknown ones are refused', () => {
  assert.deepEqual(figuresIn('at most {lambda-timeout-max} each'), ['lambda-timeout-max']);
  assert.equal(fillText('at most {lambda-timeout-max}.'), 'at most 15\u00a0minutes.');
  assert.throws(() => fillText('{lambda-timeout-min}'), /Did you mean/);
});

test('sentences print confirmed numbers and dates, and nothing else', () => {
  for (const { id, kind, confirmed } of [...facts, ...derived]) {
    if (kind !== 'status' && confirmed) assert.doesNotThrow(() => ledger.print(id), id);
    else assert.throws(() => fillText(`about {${id}}.`), new RegExp(`<Cite id="${id}" />`), id);
  }
});

test('the schema accepts its own output', () => {
  for (const one of facts) assert.deepEqual(schema.parse(one), one);
});
