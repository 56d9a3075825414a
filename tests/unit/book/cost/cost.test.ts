import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  albMonth,
  breakEvenRequests,
  ec2Month,
  fargateMonth,
  type FargateRates,
  gbSeconds,
  hourlyMonth,
  hoursPerMonth,
  lambdaMonth,
  type LambdaRates,
  provisionedConcurrencyMonth,
  requestsPerSecond,
  tieredUsd,
} from '#book/cost/cost.ts';
import { fargateRates, instanceTypes, lambdaRates } from '#book/cost/rates.ts';
import { ledger } from '../../book.ts';

const { figure, read } = ledger;

// The prices of us-east-1 on 22 November 2026, typed here so that the sums below stay right when
// the ledger moves on.
const x86: LambdaRates = {
  requestUsd: 0.0000002,
  durationTiers: [
    { upTo: 6e9, usd: 0.0000166667 },
    { upTo: 15e9, usd: 0.000015 },
    { upTo: null, usd: 0.0000133334 },
  ],
  freeRequests: 1_000_000,
  freeGbSeconds: 400_000,
  readyUsd: 0.0000041667,
  readyRunUsd: 0.0000097222,
  readyStepMinutes: 5,
};
const arm: LambdaRates = { ...x86, durationTiers: [{ upTo: null, usd: 0.0000133334 }] };
const fargateX86: FargateRates = {
  vcpuHourUsd: 0.04048,
  gbHourUsd: 0.004445,
  diskGbHourUsd: 0.000111,
  includedDiskGb: 20,
};
const fargateArm: FargateRates = { ...fargateX86, vcpuHourUsd: 0.03238, gbHourUsd: 0.00356 };
const million = 1_000_000;

/** The value of a derived figure. */
function valueOf(id: string): number {
  const { kind, value } = figure(id);
  assert.ok(kind === 'derived');
  return value;
}

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
    assertUsd(fargateMonth({ vcpu, memoryGb }, fargateX86).totalUsd, onX86);
    assertUsd(fargateMonth({ vcpu, memoryGb }, fargateArm).totalUsd, onArm);
  }
});

test("AWS's first Fargate example costs $1.26 on x86 and $1.02 on Arm", () => {
  // 5 tasks x 10 minutes x 30 days = 25 hours each of 1 vCPU, 2 GB and 10 GB extra disk
  const workload = { vcpu: 1, memoryGb: 2, diskGb: 30, tasks: 5, hours: 5 };
  assertUsd(fargateMonth(workload, fargateX86).totalUsd, 1.26);
  assertUsd(fargateMonth(workload, fargateArm).totalUsd, 1.02);
});

test('the included disk costs nothing', () => {
  assert.equal(fargateMonth({ vcpu: 1, memoryGb: 2, diskGb: 20 }, fargateX86).diskUsd, 0);
});

test('EC2, EKS, load balancer and addresses for a month', () => {
  const rates = { instanceHourUsd: 0.1008, diskGbMonthUsd: 0.08 };
  assertUsd(ec2Month({}, rates).totalUsd, 73.58);
  assertUsd(ec2Month({ instances: 2, diskGb: 20 }, rates).diskUsd, 3.2);
  assertUsd(hourlyMonth(0.1), 73);
  assertUsd(hourlyMonth(0.6), 438);
  assertUsd(hourlyMonth(0.1, 3), 219);
  const alb = { hourUsd: 0.0225, lcuHourUsd: 0.008 };
  assertUsd(albMonth({ lcus: 0 }, alb).totalUsd, 16.43);
  assertUsd(albMonth({ lcus: 1 }, alb).lcusUsd, 5.84);
  assert.equal(albMonth({ lcus: 0, hours: 0.5 }, alb).hoursUsd, 0.0225);
  assertUsd(hourlyMonth(0.005), 3.65);
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
  const smallTask = fargateMonth({ vcpu: 0.25, memoryGb: 0.5 }, fargateX86).totalUsd;
  const largeTask = fargateMonth({ vcpu: 1, memoryGb: 2 }, fargateX86).totalUsd;
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

test('a derived figure says what the arithmetic says', () => {
  for (const type of instanceTypes(ledger.facts).filter(({ name }) => name === 'm7i.large')) {
    const ec2 = hourlyMonth(type.hourUsd);
    const size = { vcpu: type.vcpu, memoryGb: type.memoryGib };
    const fargate = fargateMonth(size, fargateRates(type.architecture, read)).totalUsd;
    assertUsd(valueOf('derived-ec2-month-m7i.large'), ec2);
    assertUsd(valueOf('derived-fargate-same-m7i.large'), fargate);
    assert.equal(valueOf('derived-ec2-fill-m7i.large'), Math.round((100 * ec2) / fargate));
  }
  const { totalUsd } = lambdaMonth(
    { requests: 10 * million, durationMs: 200, memoryMb: 512 },
    lambdaRates('x86', read),
  );
  assertUsd(valueOf('derived-lambda-10-million-512mb-200ms-x86'), totalUsd);
});

test('EC2 must be 82 to 92% full to beat Fargate of the same size', () => {
  const table: [hourUsd: number, memoryGb: number, rates: FargateRates, fill: number][] = [
    [0.1008, 8, fargateX86, 87],
    [0.096, 8, fargateX86, 82],
    [0.08925, 4, fargateX86, 90],
    [0.0816, 8, fargateArm, 88],
    [0.0725, 4, fargateArm, 92],
  ];
  for (const [hourUsd, memoryGb, rates, fill] of table) {
    const { totalUsd } = fargateMonth({ vcpu: 2, memoryGb }, rates);
    assert.equal(Math.round((100 * hourlyMonth(hourUsd)) / totalUsd), fill);
  }
});

test('the ledger gives the rates that the arithmetic needs', () => {
  for (const architecture of ['x86', 'arm'] as const) {
    const rates = lambdaRates(architecture, read);
    assert.deepEqual(
      rates.durationTiers.map((tier) => tier.upTo === null),
      [false, false, true],
    );
    const { vcpuHourUsd, gbHourUsd } = fargateRates(architecture, read);
    assert.ok(vcpuHourUsd > gbHourUsd);
  }
});

test('the month of the arithmetic is the month of the ledger', () => {
  assert.equal(hoursPerMonth, read('hours-per-month'));
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
        const rates = fargateArm;
        const one = fargateMonth({ vcpu, memoryGb, hours }, rates).totalUsd;
        const tasks = fargateMonth({ vcpu, memoryGb, hours, tasks: 2 }, rates).totalUsd;
        const longer = fargateMonth({ vcpu, memoryGb, hours: hours * 2 }, rates).totalUsd;
        assert.ok(Math.abs(tasks - 2 * one) < 1e-9 && Math.abs(longer - 2 * one) < 1e-9);
      },
    ),
  );
});
