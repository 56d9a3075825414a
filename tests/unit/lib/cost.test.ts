import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  albLcus,
  albMonth,
  breakEvenRequests,
  discountedFargateRates,
  ec2Month,
  eksClusterMonth,
  fargateMonth,
  gbSeconds,
  hourlyMonth,
  hoursPerMonth,
  lambdaMonth,
  natMonth,
  provisionedConcurrencyMonth,
  requestsPerSecond,
  tieredUsd,
} from '#lib/cost.ts';
import { figure } from '#lib/derived.ts';
import { numberOf } from '#lib/ledger.ts';
import { fargateRates, lambdaRates, oneLcu } from '#lib/rates.ts';

const x86 = lambdaRates('x86');
const arm = lambdaRates('arm');
const million = 1_000_000;

/** Holds an amount against one worked out by hand, to the cent. */
function assertUsd(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 0.005_001, `${actual} is not ${expected}`);
}

test('ten million calls of 200 ms with 512 MB cost $18.67', () => {
  // 1,000,000 GB-s x 0.0000166667 = 16.67; 10 x 0.20 = 2.00
  const bill = lambdaMonth({ requests: 10 * million, durationMs: 200, memoryMb: 512 }, x86);
  assert.equal(bill.gbSeconds, million);
  assertUsd(bill.durationUsd, 16.67);
  assertUsd(bill.requestsUsd, 2);
  assertUsd(bill.totalUsd, 18.67);
});

test('one million of them cost $1.87 on x86, $1.53 on Arm, nothing in the free tier', () => {
  const workload = { requests: million, durationMs: 200, memoryMb: 512 };
  assertUsd(lambdaMonth(workload, x86).totalUsd, 1.87);
  assertUsd(lambdaMonth(workload, arm).totalUsd, 1.53);
  assert.equal(lambdaMonth(workload, x86, { freeTier: true }).totalUsd, 0);
});

test("AWS's example, three million calls of 120 ms with 1,536 MB, costs $2.73", () => {
  // 540,000 - 400,000 = 140,000 GB-s = 2.33; 2,000,000 requests = 0.40
  const workload = { requests: 3 * million, durationMs: 120, memoryMb: 1536 };
  const bill = lambdaMonth(workload, x86, { freeTier: true });
  assert.ok(Math.abs(bill.gbSeconds - 540_000) < 1e-6);
  assertUsd(bill.durationUsd, 2.33);
  assertUsd(bill.requestsUsd, 0.4);
  assertUsd(bill.totalUsd, 2.73);
});

test('cost per million calls as in the table of the cost page', () => {
  const table: [memoryMb: number, durationMs: number, usd: number][] = [
    [128, 100, 0.408],
    [512, 100, 1.033],
    [512, 200, 1.867],
    [1024, 200, 3.533],
    [1024, 500, 8.533],
    [1024, 2000, 33.533],
  ];
  for (const [memoryMb, durationMs, usd] of table) {
    const { totalUsd } = lambdaMonth({ requests: million, durationMs, memoryMb }, x86);
    assert.ok(Math.abs(totalUsd - usd) < 0.0006, `${memoryMb} MB, ${durationMs} ms: ${totalUsd}`);
  }
});

test('cold starts are billed like duration', () => {
  // 10,000 cold starts of 500 ms at 1 GB are 5,000 GB-s
  const workload = { requests: million, durationMs: 100, memoryMb: 1024 };
  const cold = lambdaMonth({ ...workload, coldStarts: 10_000, initMs: 500 }, x86);
  assertUsd(cold.initUsd, 5_000 * 0.0000166667);
  assertUsd(cold.totalUsd - lambdaMonth(workload, x86).totalUsd, cold.initUsd);
});

test('a run is rounded up to the next millisecond', () => {
  assert.equal(gbSeconds(1, 1.1, 1024), 0.002);
  assert.equal(gbSeconds(1, 0, 1024), 0);
});

test('duration above 6 billion GB-seconds gets cheaper', () => {
  // 6e9 x 0.0000166667 + 1e9 x 0.000015 = 100,000.20 + 15,000
  assertUsd(tieredUsd(7e9, x86.durationTiers), 115_000.2);
  // 6e9, 9e9 and 5e9 GB-s in the three tiers
  assertUsd(tieredUsd(20e9, x86.durationTiers), 100_000.2 + 135_000 + 66_667);
});

test('one environment of 1 GB kept ready for a month costs $10.95', () => {
  const idle = { environments: 1, hours: 730, requests: 0, durationMs: 0, memoryMb: 1024 };
  assertUsd(provisionedConcurrencyMonth(idle, x86).readyUsd, 10.95);
  // Two minutes are billed as five.
  const short = provisionedConcurrencyMonth({ ...idle, hours: 2 / 60 }, x86);
  assert.ok(Math.abs(short.readyUsd - 300 * 0.0000041667) < 1e-12);
});

test('Fargate for a month', () => {
  const table: [vcpu: number, memoryGb: number, onX86: number, onArm: number][] = [
    [0.25, 0.5, 9.01, 7.21],
    [0.5, 1, 18.02, 14.42],
    [1, 2, 36.04, 28.84],
    [2, 8, 85.06, 68.07],
    [4, 16, 170.12, 136.13],
  ];
  for (const [vcpu, memoryGb, onX86, onArm] of table) {
    assertUsd(fargateMonth({ vcpu, memoryGb }, fargateRates('x86')).totalUsd, onX86);
    assertUsd(fargateMonth({ vcpu, memoryGb }, fargateRates('arm')).totalUsd, onArm);
  }
});

test("AWS's first Fargate example costs $1.26 on x86 and $1.02 on Arm", () => {
  // 5 tasks x 10 minutes x 30 days = 25 hours each of 1 vCPU, 2 GB and 10 GB extra disk
  const workload = { vcpu: 1, memoryGb: 2, diskGb: 30, tasks: 5, hours: 5 };
  assertUsd(fargateMonth(workload, fargateRates('x86')).totalUsd, 1.26);
  assertUsd(fargateMonth(workload, fargateRates('arm')).totalUsd, 1.02);
});

test('the included disk costs nothing, and a discount leaves the disk alone', () => {
  const rates = fargateRates('x86');
  assert.equal(fargateMonth({ vcpu: 1, memoryGb: 2, diskGb: 20 }, rates).diskUsd, 0);
  const spot = discountedFargateRates(rates, 0.7);
  assertUsd(fargateMonth({ vcpu: 1, memoryGb: 2 }, spot).totalUsd, 10.81);
  assert.equal(spot.diskGbHourUsd, rates.diskGbHourUsd);
});

test('EC2, EKS, load balancer, NAT gateway and addresses for a month', () => {
  const rates = { instanceHourUsd: numberOf('ec2-m7i.large'), diskGbMonthUsd: 0.08 };
  assertUsd(ec2Month({}, rates).totalUsd, 73.58);
  assertUsd(ec2Month({ instances: 2, diskGb: 20 }, rates).diskUsd, 3.2);
  assertUsd(eksClusterMonth({}, numberOf('eks-cluster-standard-hour')), 73);
  assertUsd(eksClusterMonth({}, numberOf('eks-cluster-extended-hour')), 438);
  assertUsd(eksClusterMonth({ clusters: 3 }, numberOf('eks-cluster-standard-hour')), 219);
  const alb = { hourUsd: numberOf('alb-hour'), lcuHourUsd: numberOf('alb-lcu-hour') };
  assertUsd(albMonth({ lcus: 0 }, alb).totalUsd, 16.43);
  assertUsd(albMonth({ lcus: 1 }, alb).lcusUsd, 5.84);
  assert.equal(albMonth({ lcus: 0, hours: 0.5 }, alb).hoursUsd, 0.0225);
  assertUsd(natMonth({ gb: 100 }, { hourUsd: 0.045, gbUsd: 0.045 }).totalUsd, 37.35);
  assertUsd(hourlyMonth(numberOf('public-ipv4-hour')), 3.65);
});

test('the dimension that needs most LCUs counts', () => {
  const load = {
    newConnectionsPerSecond: 50,
    activeConnectionsPerMinute: 3000,
    gbPerHour: 0.4,
    rulesPerSecond: 0,
  };
  assert.equal(albLcus(load, oneLcu()), 2);
  assert.equal(albLcus({ ...load, gbPerHour: 1.6 }, oneLcu({ lambdaTarget: true })), 4);
});

test('break-even as in the table of the cost page', () => {
  const table: [memoryMb: number, durationMs: number, small: number, large: number][] = [
    [128, 100, 22.1, 88.3],
    [512, 100, 8.7, 34.9],
    [512, 200, 4.8, 19.3],
    [1024, 200, 2.6, 10.2],
    [1024, 500, 1.1, 4.2],
    [1024, 2000, 0.27, 1.1],
  ];
  const rates = fargateRates('x86');
  const smallTask = fargateMonth({ vcpu: 0.25, memoryGb: 0.5 }, rates).totalUsd;
  const largeTask = fargateMonth({ vcpu: 1, memoryGb: 2 }, rates).totalUsd;
  for (const [memoryMb, durationMs, small, large] of table) {
    const workload = { memoryMb, durationMs };
    for (const [usd, expected] of [
      [smallTask, small],
      [largeTask, large],
    ] as const) {
      const found = breakEvenRequests(usd, workload, x86) / million;
      assert.ok(Math.abs(found - expected) <= 0.06, `${memoryMb}, ${durationMs}: ${found}`);
    }
  }
  assert.equal(requestsPerSecond(19.3 * million).toFixed(1), '7.3');
});

test('EC2 against Fargate as in the table of the cost page', () => {
  const table: [type: string, ec2: number, fargate: number, dearer: number, fill: number][] = [
    ['m7i.large', 73.58, 85.06, 15.6, 87],
    ['m5.large', 70.08, 85.06, 21.4, 82],
    ['c7i.large', 65.15, 72.08, 10.6, 90],
    ['m7g.large', 59.57, 68.07, 14.3, 88],
    ['c7g.large', 52.93, 57.67, 9, 92],
    ['t3.medium', 30.37, 72.08, 137.4, 42],
    ['t4g.medium', 24.53, 57.67, 135.1, 43],
  ];
  for (const [type, ec2, fargate, dearer, fill] of table) {
    assert.equal(figure(`derived-ec2-month-${type}`).value, ec2);
    assert.equal(figure(`derived-fargate-same-${type}`).value, fargate);
    assert.equal(figure(`derived-fargate-premium-${type}`).value, dearer);
    assert.equal(figure(`derived-ec2-fill-${type}`).value, fill);
  }
});

test('a busy function of 1 GB costs $43.80 a month', () => {
  assert.equal(figure('derived-lambda-busy-month-1gb').value, 43.8);
});

test('the month of the arithmetic is the month of the ledger', () => {
  assert.equal(hoursPerMonth, numberOf('hours-per-month'));
});

const workloads = fc.record({
  requests: fc.integer({ min: 0, max: 1e9 }),
  durationMs: fc.integer({ min: 1, max: 900_000 }),
  memoryMb: fc.integer({ min: 128, max: 10_240 }),
  coldStarts: fc.integer({ min: 0, max: 1e6 }),
  initMs: fc.integer({ min: 0, max: 10_000 }),
});

test('the parts of a Lambda bill add up, and none is negative', () => {
  fc.assert(
    fc.property(workloads, fc.boolean(), (workload, freeTier) => {
      const bill = lambdaMonth(workload, x86, { freeTier });
      const sum = bill.requestsUsd + bill.durationUsd + bill.initUsd;
      assert.ok(Math.abs(sum - bill.totalUsd) <= 1e-9 * Math.max(1, bill.totalUsd));
      assert.ok(bill.requestsUsd >= 0 && bill.durationUsd >= -1e-9 && bill.initUsd >= 0);
    }),
  );
});

test('more calls, longer calls and more memory never cost less', () => {
  fc.assert(
    fc.property(workloads, (workload) => {
      const { totalUsd } = lambdaMonth(workload, x86);
      const more = { requests: workload.requests + 1, durationMs: 900_000, memoryMb: 10_240 };
      assert.ok(lambdaMonth({ ...workload, ...more }, x86).totalUsd >= totalUsd);
      assert.ok(lambdaMonth(workload, x86, { freeTier: true }).totalUsd <= totalUsd);
    }),
  );
});

test('at the break-even, Lambda costs what the other side costs', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 5_000, noNaN: true }),
      fc.integer({ min: 1, max: 900_000 }),
      fc.integer({ min: 128, max: 10_240 }),
      (fixedUsd, durationMs, memoryMb) => {
        const requests = breakEvenRequests(fixedUsd, { durationMs, memoryMb }, x86);
        const { totalUsd } = lambdaMonth({ requests, durationMs, memoryMb }, x86);
        assert.ok(Math.abs(totalUsd - fixedUsd) < 1e-6 * fixedUsd);
      },
    ),
  );
});

test('twice the tasks or twice the hours cost twice as much', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0.25, 0.5, 1, 2, 4),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 730 }),
      (vcpu, memoryGb, hours) => {
        const rates = fargateRates('arm');
        const one = fargateMonth({ vcpu, memoryGb, hours }, rates).totalUsd;
        const tasks = fargateMonth({ vcpu, memoryGb, hours, tasks: 2 }, rates).totalUsd;
        const longer = fargateMonth({ vcpu, memoryGb, hours: hours * 2 }, rates).totalUsd;
        assert.ok(Math.abs(tasks - 2 * one) < 1e-9 && Math.abs(longer - 2 * one) < 1e-9);
      },
    ),
  );
});
