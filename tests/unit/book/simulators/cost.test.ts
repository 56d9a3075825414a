import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { isWithin } from '#book/simulators/shared/params.ts';
import { toMarkup } from '#book/simulators/shared/view.ts';
import { workloadBounds } from '#book/simulators/shared/workload.ts';
import { prices as fromLedger } from '#book/simulators/cost/constants.ts';
import { bounds, numbers, readSetup, writeSetup } from '#book/simulators/cost/state.ts';
import { bill, chart, spread } from '#book/simulators/cost/view.ts';
import {
  closeBand,
  closeFactor,
  compare,
  copies,
  costOf,
  crossings,
  curves,
  describe,
  isLambda,
  type OptionId,
  optionIds,
  type Prices,
  type Setup,
  totalAt,
  usualSetup,
  verdict,
} from '#book/simulators/cost/model.ts';
import { ledger } from '../../book.ts';

// Published rates for US East (N. Virginia), typed by hand so that the ledger cannot hide an error.
const lambdaShared = {
  requestUsd: 0.0000002,
  freeRequests: 1_000_000,
  freeGbSeconds: 400_000,
  readyUsd: 0.0000041667,
  readyRunUsd: 0.0000097222,
  readyStepMinutes: 5,
};
const disk = { diskGbHourUsd: 0.000111, includedDiskGb: 20 };
const prices: Prices = {
  lambda: {
    x86: {
      ...lambdaShared,
      durationTiers: [
        { upTo: 6e9, usd: 0.0000166667 },
        { upTo: 15e9, usd: 0.000015 },
        { upTo: null, usd: 0.0000133334 },
      ],
    },
    arm: {
      ...lambdaShared,
      durationTiers: [
        { upTo: 7.5e9, usd: 0.0000133334 },
        { upTo: 18.75e9, usd: 0.0000120001 },
        { upTo: null, usd: 0.0000106667 },
      ],
    },
  },
  fargate: {
    x86: { vcpuHourUsd: 0.04048, gbHourUsd: 0.004445, ...disk },
    arm: { vcpuHourUsd: 0.03238, gbHourUsd: 0.00356, ...disk },
    spot: { vcpuHourUsd: 0.01246287, gbHourUsd: 0.00136851, ...disk },
  },
  balancer: { hourUsd: 0.0225, lcuHourUsd: 0.008, connectionsPerLcu: 25 },
  natHourUsd: 0.045,
  sizes: [
    { id: '0.25-0.5', vcpu: 0.25, memoryGb: 0.5 },
    { id: '1-2', vcpu: 1, memoryGb: 2 },
    { id: '4-16', vcpu: 4, memoryGb: 16 },
  ],
  instances: [
    {
      id: 't3.small',
      vcpu: 2,
      memoryGb: 2,
      hourUsd: 0.0208,
      architecture: 'x86',
      isBurstable: true,
    },
    {
      id: 'm7g.large',
      vcpu: 2,
      memoryGb: 8,
      hourUsd: 0.0816,
      architecture: 'arm',
      isBurstable: false,
    },
  ],
  lambdaTimeoutMs: 900_000,
  lambdaMemoryMb: 10_240,
};

const setups = fc.record(
  {
    requestsPerMonth: fc.integer(workloadBounds.requestsPerMonth),
    durationMs: fc.integer({ min: 1, max: 1_000_000 }),
    memoryMb: fc.integer({ min: 128, max: 20_000 }),
    size: fc.constantFrom(...prices.sizes.map(({ id }) => id)),
    instance: fc.constantFrom(...prices.instances.map(({ id }) => id)),
    peak: fc.integer({ min: 1, max: 20 }),
    perVcpu: fc.integer({ min: 1, max: 200 }),
    hasFreeTier: fc.boolean(),
    hasBalancer: fc.boolean(),
    hasNat: fc.boolean(),
    hasSecondCopy: fc.boolean(),
    hasSpot: fc.boolean(),
  },
  { noNullPrototype: true },
);

function total(option: OptionId, changes: Partial<Setup> = {}): string {
  const setup = { ...usualSetup, ...changes };
  return (totalAt(option, setup.requestsPerMonth, setup, prices) ?? NaN).toFixed(2);
}

function said(changes: Partial<Setup>): string {
  return verdict({ ...usualSetup, ...changes }, prices).replaceAll('\u00a0', ' ');
}

test('worked by hand: Lambda before the free tier', () => {
  assert.equal(total('lambda-x86'), '18.67');
  assert.equal(total('lambda-x86', { requestsPerMonth: 1_000_000 }), '1.87');
  assert.equal(total('lambda-arm', { requestsPerMonth: 1_000_000 }), '1.53');
  assert.equal(total('lambda-x86', { requestsPerMonth: 0 }), '0.00');
});

test('worked by hand: Lambda after the free tier', () => {
  const free = { hasFreeTier: true };
  assert.equal(total('lambda-x86', { ...free, requestsPerMonth: 1_000_000 }), '0.00');
  const example = { ...free, requestsPerMonth: 3_000_000, durationMs: 120, memoryMb: 1536 };
  assert.equal(total('lambda-x86', example), '2.73');
});

test('worked by hand: Lambda in its higher tiers', () => {
  // 1e9 x 10 s x 1 GB = 1e10 GB-s: 6e9 x 0.0000166667 + 4e9 x 0.000015, and 200 for requests.
  const huge = { requestsPerMonth: 1_000_000_000, durationMs: 10_000, memoryMb: 1024 };
  assert.equal(total('lambda-x86', huge), '160200.20');
});

test('worked by hand: tasks and instances', () => {
  assert.equal(total('fargate-x86'), '9.01');
  assert.equal(total('fargate-arm'), '7.21');
  assert.equal(total('fargate-x86', { size: '1-2' }), '36.04');
  assert.equal(total('fargate-x86', { size: '4-16' }), '170.12');
  assert.equal(total('fargate-spot'), '2.77');
  assert.equal(total('ec2'), '15.18');
  assert.equal(total('ec2', { instance: 'm7g.large' }), '59.57');
});

test('worked by hand: the hidden costs', () => {
  assert.equal(total('fargate-x86', { hasSecondCopy: true }), '18.02');
  assert.equal(total('fargate-x86', { hasNat: true }), '41.86');
  // 3.805 requests a second open a sixth of the connections that one capacity unit holds.
  assert.equal(total('fargate-x86', { hasBalancer: true }), '26.32');
  for (const change of ['hasSecondCopy', 'hasNat', 'hasBalancer'] as const) {
    assert.equal(total('lambda-x86', { [change]: true }), '18.67');
  }
});

test('worked by hand: copies for the busiest moment', () => {
  const small = { id: '', vcpu: 0.25, memoryGb: 0.5 };
  const at = (requestsPerMonth: number): number =>
    copies(small, { ...usualSetup, requestsPerMonth });
  // 100 million a month are 38 a second; 0.2 s each and threefold at the peak: 23 in flight, five a copy.
  assert.deepEqual([at(0), at(10_000_000), at(100_000_000)], [1, 1, 5]);
});

test('the crossing points that the pages name', () => {
  const points = crossings(curves(usualSetup, prices), usualSetup, prices).map(
    ({ cheaperBelow, cheaperAbove, requests }) =>
      `${cheaperBelow} ${cheaperAbove} ${(requests / 1e6).toFixed(1)}`,
  );
  assert.deepEqual(points, [
    'lambda-arm fargate-arm 4.7',
    'lambda-x86 fargate-x86 4.8',
    'lambda-x86 ec2 8.1',
  ]);
});

test('on either side of a crossing the other one is cheaper', () => {
  fc.assert(
    fc.property(setups, (setup) => {
      for (const { cheaperBelow, cheaperAbove, requests } of crossings(
        curves(setup, prices),
        setup,
        prices,
      )) {
        const cost = (option: OptionId, factor: number): number =>
          totalAt(option, requests * factor, setup, prices) ?? NaN;
        assert.ok(cost(cheaperBelow, 0.9999) <= cost(cheaperAbove, 0.9999) * 1.0001);
        assert.ok(cost(cheaperAbove, 1.000001) <= cost(cheaperBelow, 1.000001) * 1.0001);
      }
    }),
    { numRuns: 30 },
  );
});

test('writes the arithmetic out with the numbers put in', () => {
  const all = { ...usualSetup, hasFreeTier: true, hasBalancer: true, hasNat: true };
  const texts = compare(all, prices).costs.flatMap(({ parts }) => parts.map(describe));
  for (const expected of [
    '(10,000,000 requests − 1,000,000 free) × $0.20 per million',
    '(10,000,000 × 0.2 s × 512 / 1,024 GB − 400,000 free) × $0.0000166667',
    '1 task × (0.25 vCPU × $0.04048 + 0.5 GB × $0.004445) × 730 h',
    '1 instance × $0.0208 × 730 h',
    'Load balancer: ($0.0225 + 0.15 LCU × $0.008) × 730 h',
    'NAT gateway: $0.045 × 730 h, without data processing',
  ]) {
    assert.ok(texts.includes(expected), `${expected} not in ${texts.join('; ')}`);
  }
});

test('the total is the sum of its parts, and every part shows its arithmetic', () => {
  fc.assert(
    fc.property(setups, fc.constantFrom(...optionIds), (setup, option) => {
      const cost = costOf(option, setup, prices);
      if (!('parts' in cost)) return;
      const sum = cost.parts.reduce((all, { usd }) => all + usd, 0);
      assert.equal(cost.totalUsd, sum);
      assert.ok(cost.totalUsd >= 0 && Number.isFinite(cost.totalUsd));
      const texts = cost.parts.map(describe);
      assert.ok(texts.every((text) => text.includes('×') && !text.includes('NaN')));
    }),
  );
});

test('more requests never cost less', () => {
  fc.assert(
    fc.property(setups, fc.constantFrom(...optionIds), fc.nat(), (setup, option, more) => {
      const now = totalAt(option, setup.requestsPerMonth, setup, prices);
      const then = totalAt(option, setup.requestsPerMonth + more, setup, prices);
      assert.ok((then ?? 0) >= (now ?? 0) * (1 - 1e-12));
    }),
  );
});

test('a switch for a hidden cost never makes anything cheaper, and the free tier nothing dearer', () => {
  fc.assert(
    fc.property(setups, fc.constantFrom(...optionIds), (setup, option) => {
      const at = (changes: Partial<Setup>): number =>
        totalAt(option, setup.requestsPerMonth, { ...setup, ...changes }, prices) ?? 0;
      for (const extra of ['hasBalancer', 'hasNat', 'hasSecondCopy'] as const) {
        assert.ok(at({ [extra]: true }) >= at({ [extra]: false }));
      }
      assert.ok(at({ hasFreeTier: true }) <= at({ hasFreeTier: false }));
    }),
  );
});

test('Lambda is left out above its limits, and says why', () => {
  const whole = compare({ ...usualSetup, durationMs: 900_001 }, prices);
  assert.deepEqual(
    whole.not.map(({ because }) => because),
    ['Lambda stops a call after 15 minutes', 'Lambda stops a call after 15 minutes'],
  );
  assert.ok(whole.costs.every(({ option }) => !isLambda(option)));
  assert.equal(totalAt('lambda-x86', 1, { ...usualSetup, memoryMb: 10_241 }, prices), undefined);
});

test('the cheapest comes first and Spot only when asked for', () => {
  const usual = compare(usualSetup, prices).costs.map(({ option }) => option);
  assert.deepEqual(usual, ['fargate-arm', 'fargate-x86', 'ec2', 'lambda-arm', 'lambda-x86']);
  const spot = compare({ ...usualSetup, hasSpot: true }, prices).costs;
  assert.equal(spot[0]?.option, 'fargate-spot');
});

test('the band holds the crossing of the cheapest function and the cheapest server', () => {
  const band = closeBand(curves(usualSetup, prices));
  assert.ok(band !== undefined && band.from < 4_700_000 && band.to > 4_700_000);
  assert.ok(band.to / band.from < closeFactor ** 2 * 1.1);
});

test('says who costs least and when that is too close to call', () => {
  assert.equal(
    said({}),
    'For 10 million requests a month with 200 ms and 512 MB each, Fargate Arm is cheapest at $7.21. ' +
      'Lambda Arm costs $15.33, which is 2.1 times as much.',
  );
  assert.match(
    said({ requestsPerMonth: 4_500_000 }),
    /Lambda Arm is cheapest at \$6\.90, but the difference is too small to call\. Close behind: Fargate Arm \(\$7\.21\)\.$/,
  );
  assert.match(
    said({ durationMs: 7_200_000, memoryMb: 249_856 }),
    /^None of these options can handle /,
  );
  assert.match(said({ requestsPerMonth: 0 }), /Lambda is cheapest at \$0\.00/);
});

test('whatever stands in the address, the setup is sound and its chart whole', () => {
  const names = ['requests', 'duration', 'memory', 'task', 'instance', 'peak', 'per-vcpu', 'spot'];
  const values = fc.oneof(fc.string(), fc.nat().map(String), fc.constantFrom('0', '1', '4-16'));
  const addresses = fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 8 });
  fc.assert(
    fc.property(addresses, (pairs) => {
      const setup = readSetup(new URLSearchParams(pairs), prices);
      for (const name of numbers) assert.ok(isWithin(setup[name], bounds[name]), name);
      const { picture, crossings } = chart(setup, prices);
      const markup = [picture, ...crossings, ...bill(setup, prices)].map(toMarkup).join('');
      assert.doesNotMatch(markup + verdict(setup, prices), /NaN|undefined|Infinity/);
    }),
    { numRuns: 60 },
  );
});

test('a setup survives the way through the address', () => {
  const known = setups.filter(({ durationMs }) => durationMs <= workloadBounds.durationMs.max);
  fc.assert(
    fc.property(known, (setup) => {
      const params = new URLSearchParams();
      writeSetup(params, setup);
      assert.deepEqual(readSetup(params, prices), setup);
    }),
  );
});

test('labels of lines that end together are moved apart and stay in the chart', () => {
  const ends = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 6 });
  fc.assert(
    fc.property(ends, (places) => {
      const sorted = places.toSorted((a, b) => a - b);
      const apart = spread(sorted);
      apart.forEach((place, index) => {
        assert.ok(place >= 0 && place <= 300);
        if (index > 0) assert.ok(place - (apart[index - 1] ?? 0) >= 16.9);
      });
    }),
  );
});

test('the prices come from the ledger and are those of the tests', () => {
  const known = fromLedger(ledger);
  assert.deepEqual(known.fargate, prices.fargate);
  assert.deepEqual(known.balancer, prices.balancer);
  assert.deepEqual(
    known.lambda.x86.durationTiers.map(({ usd }) => usd),
    prices.lambda.x86.durationTiers.map(({ usd }) => usd),
  );
  assert.deepEqual([known.lambdaTimeoutMs, known.lambdaMemoryMb], [900_000, 10_240]);
  for (const kinds of [known.sizes, known.instances]) {
    const usual = kinds.filter(({ id }) => id === usualSetup.size || id === usualSetup.instance);
    assert.equal(usual.length, 1);
  }
});
