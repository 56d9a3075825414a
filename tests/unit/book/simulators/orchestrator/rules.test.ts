import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  afterCheck,
  breakerThreshold,
  copiesNeeded,
  nextTarget,
  rollingBounds,
  type Checked,
} from '#book/simulators/orchestrator/rules.ts';
import { constants } from './constants.ts';

test('copies needed: the published examples of the Horizontal Pod Autoscaler', () => {
  assert.equal(copiesNeeded(6, 80, 50), 10);
  // Twice the target doubles the copies, half of it halves them.
  assert.equal(copiesNeeded(4, 200, 100), 8);
  assert.equal(copiesNeeded(4, 50, 100), 2);
});

test('copies needed: rounding errors do not add a copy', () => {
  assert.equal(copiesNeeded(3, 0.7, 0.1), 21);
});

test('copies needed: enough for the target, and not one more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 1, max: 100 }),
      (count, metric, target) => {
        const needed = copiesNeeded(count, metric, target);
        assert.ok(needed * target >= count * metric);
        assert.ok((needed - 1) * target < count * metric || needed === 0);
      },
    ),
  );
});

function afterAll(results: string): Checked[] {
  let checked: Checked = { verdict: 'initial', passed: 0, failed: 0 };
  return [...results].map((result) => (checked = afterCheck(checked, result === '+', constants)));
}

test('health: a new target needs one passed check', () => {
  assert.deepEqual(
    afterAll('-+').map(({ verdict }) => verdict),
    ['initial', 'healthy'],
  );
});

test('health: two failures in a row take a target out, five passes bring it back', () => {
  assert.deepEqual(
    afterAll('+-+--++++-+++++').map(({ verdict }) => verdict.slice(0, 1)),
    [...'hhhhuuuuuuuuuuh'],
  );
});

test('health: a verdict changes only with a full row of equal results', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('+', '-'), maxLength: 60 }), (results) => {
      const verdicts = afterAll(results).map(({ verdict }) => verdict);
      verdicts.forEach((verdict, index) => {
        const before = verdicts[index - 1] ?? 'initial';
        if (verdict === before) return;
        const row = verdict === 'unhealthy' ? '--' : before === 'initial' ? '+' : '+++++';
        assert.ok(results.slice(0, index + 1).endsWith(row), `${results} at ${index}`);
      });
    }),
  );
});

test('round robin gives every target its turn', () => {
  const targets = [3, 5, 8].map((id) => ({ id, outstanding: id }));
  let last = 5;
  const order = Array.from({ length: 6 }, () => {
    last = nextTarget('round-robin', targets, last)?.id ?? 0;
    return last;
  });
  assert.deepEqual(order, [8, 3, 5, 8, 3, 5]);
  assert.equal(nextTarget('round-robin', [], 3), undefined);
});

test('least outstanding requests picks a target with the fewest, and ties go round', () => {
  const idle = [1, 2, 3].map((id) => ({ id, outstanding: 0 }));
  assert.equal(nextTarget('least-outstanding', idle, 1)?.id, 2);
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 16 }), fc.nat(20), (counts, last) => {
      const targets = counts.map((outstanding, id) => ({ id, outstanding }));
      const picked = nextTarget('least-outstanding', targets, last);
      assert.equal(picked?.outstanding, counts.length === 0 ? undefined : Math.min(...counts));
    }),
  );
});

test('rolling bounds: the examples that Amazon ECS documents', () => {
  assert.deepEqual(rollingBounds(4, 50, 100), { minHealthy: 2, maxRunning: 4 });
  assert.deepEqual(rollingBounds(4, 100, 200), { minHealthy: 4, maxRunning: 8 });
  assert.deepEqual(rollingBounds(5, 50, 150), { minHealthy: 3, maxRunning: 7 });
});

test('circuit breaker: half the desired count, at least 3, at most 200', () => {
  assert.deepEqual(
    [1, 6, 7, 25, 400, 1000].map((desired) => breakerThreshold(desired, constants)),
    [3, 3, 4, 13, 200, 200],
  );
});
