import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { formatDate, formatFact, formatNumber, formatRate, formatUsd } from '#lib/format.ts';
import { fact } from '#lib/ledger.ts';
import { editDistance, nearest } from '#lib/nearest.ts';

const written: Record<string, string> = {
  'lambda-request': '$0.20 per million requests',
  'lambda-duration-x86-t1': '$0.0000166667 per GB-second',
  'lambda-durable-operation': '$8.00 per million operations',
  'fargate-x86-vcpu-hour': '$0.04048 per vCPU-hour',
  'eks-cluster-standard-hour': '$0.10 per hour',
  'ec2-m7g.large': '$0.0816 per hour',
  'ecs-orchestration': '$0 per hour',
  'lambda-timeout-max': '15 minutes',
  'lambda-memory-max': '10,240 MB',
  'lambda-concurrency-default': '1,000 concurrent executions',
  'lambda-free-requests': '1 million requests',
  'lambda-layers-max': '5 layers',
  'alb-health-first': '1 check',
  'fargate-vcpu-min': '0.25 vCPU',
  'alb-health-interval-range': '5 to 300 seconds',
  'fargate-size-2': '4 GB to 16 GB',
  'fargate-size-32': '60, 120 or 244 GB',
  'hpa-tolerance': '10%',
  'hpa-scale-up-window': '0 seconds',
  'date-lambda-init-billed': '1 August 2025',
  'date-lambda-images': 'December 2020',
  'date-app-runner-closed': '2026',
  'app-runner-status': 'closed to new customers',
};

for (const [id, text] of Object.entries(written)) {
  test(`${id} is written ${text}`, () => {
    assert.equal(formatFact(fact(id)).replaceAll('\u00a0', ' '), text);
  });
}

test('a number and its unit stay on one line', () => {
  assert.equal(formatFact(fact('lambda-timeout-max')), '15\u00a0minutes');
  assert.equal(formatDate('2025-08-01'), '1\u00a0August\u00a02025');
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
