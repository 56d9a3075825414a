import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  autoscalePods,
  noMemory,
  trackTarget,
  type ScalingInput,
  type ScalingMemory,
} from '#book/simulators/orchestrator/scaling.ts';
import { constants } from './constants.ts';

const usual: ScalingInput = {
  now: 600,
  desired: 6,
  targetPercent: 50,
  minCapacity: 1,
  maxCapacity: 100,
  isDeploying: false,
};

function reading(percent: number, count = 6, at = 600): ScalingMemory {
  return { ...noMemory, readings: [{ at, percent, count }] };
}

const rules = { trackTarget, autoscalePods };

for (const [name, rule] of Object.entries(rules)) {
  test(`${name}: 6 copies at 80 % with a target of 50 % become 10`, () => {
    assert.equal(rule(reading(80), usual, constants).desired, 10);
  });

  test(`${name}: no reading, no decision`, () => {
    assert.equal(rule(noMemory, usual, constants).desired, null);
    assert.equal(rule(reading(80, 6, 500), usual, constants).desired, null);
  });

  test(`${name}: orders stay within the limits and never shrink what is too busy`, () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: 2, max: 12 }), (percent, count) => {
        const input = { ...usual, desired: count, minCapacity: 2, maxCapacity: 12 };
        const { desired } = rule(reading(percent, count), input, constants);
        if (desired === null) return;
        assert.ok(desired >= 2 && desired <= 12);
        // Only a limit may make it smaller while the metric is above the target.
        if (percent > usual.targetPercent) assert.ok(desired > count || desired === 12);
      }),
    );
  });
}

test('target tracking looks once a minute', () => {
  assert.equal(trackTarget(reading(80, 6, 615), { ...usual, now: 615 }, constants).desired, null);
});

function trackedOf20(percent: number): number | null {
  return trackTarget(reading(percent, 20), { ...usual, desired: 20 }, constants).desired;
}

test('target tracking removes copies only below the band of 10 %', () => {
  assert.equal(trackedOf20(45), null);
  assert.equal(trackedOf20(44), 18);
});

test('target tracking rounds to the safe side', () => {
  // 3 x 44 / 50 = 2.64: removing one would push the metric above the target.
  assert.equal(trackTarget(reading(44, 3), { ...usual, desired: 3 }, constants).desired, null);
});

test('target tracking waits for the cool-down before it removes copies', () => {
  for (const kind of ['outAt', 'inAt'] as const) {
    const after = (seconds: number): number | null =>
      trackTarget({ ...reading(20), [kind]: 600 - seconds }, usual, constants).desired;
    assert.equal(after(299), null);
    assert.equal(after(300), 3);
  }
});

test('target tracking does not remove copies during a deployment, and still adds them', () => {
  const input = { ...usual, isDeploying: true };
  assert.equal(trackTarget(reading(20), input, constants).desired, null);
  assert.equal(trackTarget(reading(80), input, constants).desired, 10);
});

test('target tracking: during a scale-out cool-down only a larger order counts', () => {
  const ordered = { outAt: 540, outFrom: 4 };
  const input = { ...usual, desired: 8 };
  assert.equal(trackTarget({ ...reading(100, 8), ...ordered }, input, constants).desired, null);
  const smaller = { ...usual, desired: 6 };
  assert.equal(trackTarget({ ...reading(100, 6), ...ordered }, smaller, constants).desired, 8);
  const later = { ...reading(100, 8), outAt: 300, outFrom: 4 };
  assert.equal(trackTarget(later, input, constants).desired, 16);
});

test('target tracking: a scale-in cool-down does not hold back a scale-out', () => {
  assert.equal(trackTarget({ ...reading(80), inAt: 590 }, usual, constants).desired, 10);
});

function autoscaledOf20(percent: number): number | null {
  return autoscalePods(reading(percent, 20), { ...usual, desired: 20 }, constants).desired;
}

test('pod autoscaling leaves a distance of 10 % alone', () => {
  assert.deepEqual([45, 55, 44, 56].map(autoscaledOf20), [null, null, 18, 23]);
});

function mostFrom(desired: number): number | null {
  const input = { ...usual, desired, targetPercent: 10 };
  return autoscalePods(reading(100, desired), input, constants).desired;
}

test('pod autoscaling adds at most four pods or as many again in one decision', () => {
  assert.deepEqual([1, 3, 4, 6].map(mostFrom), [5, 7, 8, 12]);
});

test('pod autoscaling shrinks to the highest recommendation of the last five minutes', () => {
  let memory: ScalingMemory = { ...noMemory, recommended: [{ at: 0, count: 6 }] };
  const shrunkAt: number[] = [];
  for (let now = 15; now <= 330; now += 15) {
    memory = { ...memory, readings: [{ at: now, percent: 25, count: 6 }] };
    const decision = autoscalePods(memory, { ...usual, now }, constants);
    memory = decision.memory;
    if (decision.desired !== null) shrunkAt.push(now, decision.desired);
  }
  assert.deepEqual(shrunkAt.slice(0, 2), [300, 3]);
});
