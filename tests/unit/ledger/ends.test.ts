import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { endInWords } from '#ledger/ends.ts';

/** What a build of a day says of an end. */
const cases: [date: string, today: string, words: string][] = [
  ['2026-12-02', '2026-06-01', 'ends on December 2, 2026'],
  ['2026-12-02', '2026-10-02', 'ends on December 2, 2026'],
  ['2026-12-02', '2026-10-03', 'ends soon, on December 2, 2026'],
  ['2026-12-02', '2026-12-02', 'ends soon, on December 2, 2026'],
  ['2026-12-02', '2026-12-03', 'ended on December 2, 2026'],
  // A month or a year is over after its last day.
  ['2026-10', '2026-10-31', 'ends soon, in October 2026'],
  ['2026-10', '2026-11-01', 'ended in October 2026'],
  ['2028', '2028-06-01', 'ends in 2028'],
  ['2028', '2028-12-31', 'ends soon, in 2028'],
  ['2028', '2029-01-01', 'ended in 2028'],
];

for (const [date, today, words] of cases) {
  test(`on ${today}, a page says of ${date}: ${words}`, () => {
    assert.equal(endInWords(date, today).replaceAll('\u00a0', ' '), words);
  });
}

test('an end that has passed never comes back', () => {
  const day = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2035-12-31'),
    noInvalidDate: true,
  });
  const stages = ['ends o', 'ends s', 'ended '];
  const stage = (end: Date, today: Date) =>
    stages.indexOf(endInWords(iso(end), iso(today)).slice(0, 6));
  fc.assert(
    fc.property(day, day, day, (end, a, b) => {
      const [before, after] = a < b ? [a, b] : [b, a];
      assert.ok(stage(end, before) <= stage(end, after));
    }),
  );
});

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
