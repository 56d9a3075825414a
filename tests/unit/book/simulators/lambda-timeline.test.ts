import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { LambdaRates } from '#book/cost/cost.ts';
import { isWithin } from '#book/simulators/shared/params.ts';
import { toMarkup } from '#book/simulators/shared/view.ts';
import { constants } from '#book/simulators/lambda-timeline/constants.ts';
import {
  boundsOf,
  numbers,
  readScenario,
  writeScenario,
} from '#book/simulators/lambda-timeline/state.ts';
import { billRows, picture, summary, tallies } from '#book/simulators/lambda-timeline/view.ts';
import {
  arrivals,
  begin,
  type Bill,
  billOf,
  fitted,
  monthOf,
  patterns,
  records,
  type Rules,
  type Run,
  type Scenario,
  simulate,
  step,
  windowMs,
} from '#book/simulators/lambda-timeline/model.ts';
import { book } from '../../book.ts';

/** How many environments start, work and wait at `atMs`. */
function momentAt(run: Run, atMs: number): { starting: number; busy: number; idle: number } {
  const moment = { starting: 0, busy: 0, idle: 0 };
  for (const { spans, goneAtMs, isProvisioned } of run.environments) {
    const bornMs = isProvisioned ? 0 : (spans[0]?.fromMs ?? 0);
    if (atMs < bornMs || atMs >= goneAtMs) continue;
    const now = spans.find(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
    if (now === undefined) moment.idle += 1;
    else if (now.kind === 'init') moment.starting += 1;
    else moment.busy += 1;
  }
  return moment;
}

/** The most requests that were in flight at once. */
function peakConcurrency(run: Run): number {
  return records(run).at(-1)?.inFlight ?? 0;
}

const rules: Rules = { scalingEnvironments: 1000, scalingMs: 10_000, requestsPerEnvironment: 10 };

// Published rates for US East (N. Virginia), typed by hand so that the ledger cannot hide an error.
const rates: LambdaRates = {
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

const ledger = { rules, rates };

const usual: Scenario = {
  pattern: 'burst',
  requestsPerMonth: 10_000_000,
  durationMs: 200,
  memoryMb: 512,
  initMs: 400,
  limit: 1000,
  provisioned: 0,
  keptMinutes: 6,
};

const scenarios = fc
  .record({
    pattern: fc.constantFrom(...patterns),
    requestsPerMonth: fc.integer({ min: 0, max: 200_000_000 }),
    durationMs: fc.integer({ min: 1, max: 5_000 }),
    memoryMb: fc.integer({ min: 128, max: 10_240 }),
    initMs: fc.integer({ min: 0, max: 3_000 }),
    limit: fc.integer({ min: 1, max: 60 }),
    provisioned: fc.integer({ min: 0, max: 20 }),
    keptMinutes: fc.integer({ min: 1, max: 60 }),
  })
  .map(fitted);

/** Runs `check` on many scenarios, with the run that each gives. */
function onRuns(check: (run: Run, scenario: Scenario) => void): void {
  fc.assert(
    fc.property(scenarios, fc.integer({ min: 1, max: 1000 }), (scenario, seed) => {
      check(simulate(scenario, rules, seed), scenario);
    }),
    { numRuns: 60 },
  );
}

function lambdaBill(scenario: Scenario): Bill {
  return billOf(simulate(scenario, rules), scenario, ledger);
}

/** Plays requests at the given times. */
function play(scenario: Scenario, times: number[]): Run {
  return times.reduce((run, atMs) => step(run, atMs, scenario, rules), begin(scenario, rules));
}

test('golden trace: cold, warm, second lane, gone, cold again', () => {
  const run = play({ ...usual, keptMinutes: 1 }, [0, 700, 800, 70_000]);
  assert.deepEqual(
    run.environments.map(({ lane, spans, goneAtMs }) => ({ lane, spans, goneAtMs })),
    [
      {
        lane: 0,
        spans: [
          { kind: 'init', fromMs: 0, toMs: 400 },
          { kind: 'invoke', fromMs: 400, toMs: 600 },
          { kind: 'invoke', fromMs: 700, toMs: 900 },
        ],
        goneAtMs: 60_900,
      },
      {
        lane: 1,
        spans: [
          { kind: 'init', fromMs: 800, toMs: 1200 },
          { kind: 'invoke', fromMs: 1200, toMs: 1400 },
        ],
        goneAtMs: 61_400,
      },
      {
        lane: 0,
        spans: [
          { kind: 'init', fromMs: 70_000, toMs: 70_400 },
          { kind: 'invoke', fromMs: 70_400, toMs: 70_600 },
        ],
        goneAtMs: 130_600,
      },
    ],
  );
  assert.equal(run.coldStarts, 3);
  assert.deepEqual(momentAt(run, 850), { starting: 1, busy: 1, idle: 0 });
  assert.deepEqual(momentAt(run, 65_000), { starting: 0, busy: 0, idle: 0 });
});

test('golden run: the picture that the page starts with', () => {
  const run = simulate(usual, rules);
  assert.deepEqual(
    [windowMs(usual), run.requests, run.coldStarts, run.refused.length, peakConcurrency(run)],
    [10_000, 38, 29, 0, 29],
  );
});

test('one call at a time per environment', () => {
  onRuns((run) => {
    for (const { spans, freeAtMs, goneAtMs } of run.environments) {
      let last = 0;
      for (const { fromMs, toMs } of spans) {
        assert.ok(fromMs >= last && toMs >= fromMs);
        last = toMs;
      }
      assert.ok(goneAtMs >= freeAtMs);
    }
  });
});

test('two environments never share a lane at the same time', () => {
  onRuns((run) => {
    const goneAt: number[] = [];
    for (const { lane, spans, goneAtMs } of run.environments) {
      assert.ok((spans[0]?.fromMs ?? 0) >= (goneAt[lane] ?? 0));
      goneAt[lane] = goneAtMs;
    }
  });
});

test('concurrency is never above the limit', () => {
  onRuns((run, { limit }) => assert.ok(peakConcurrency(run) <= limit));
});

test('environments are added no faster than the scaling rate', () => {
  const scarce: Rules = { scalingEnvironments: 5, scalingMs: 1000, requestsPerEnvironment: 10 };
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const started = simulate(scenario, scarce)
        .environments.filter(({ isProvisioned }) => !isProvisioned)
        .map(({ spans }) => spans[0]?.fromMs ?? 0);
      started.forEach((fromMs, first) => {
        started.slice(first).forEach((toMs, more) => {
          const allowed = scarce.scalingEnvironments * (1 + (toMs - fromMs) / scarce.scalingMs);
          assert.ok(more + 1 <= allowed + 1e-6);
        });
      });
    }),
    { numRuns: 40 },
  );
});

test('the documented scaling rate: a thousand at once, then a hundred a second', () => {
  const flood = { ...usual, limit: 100_000, durationMs: 60_000 };
  const run = play(flood, [
    ...Array.from({ length: 1200 }, () => 0),
    ...Array.from({ length: 500 }, () => 2000),
  ]);
  assert.equal(run.coldStarts, 1000 + 200);
  assert.equal(run.refused.filter(({ why }) => why === 'scaling').length, 200 + 300);
});

test('ten requests a second for each unit of the limit', () => {
  const quick = { ...usual, durationMs: 1, initMs: 0, limit: 1 };
  const everyFiveMs = Array.from({ length: 200 }, (_, index) => index * 5);
  const run = play(quick, everyFiveMs);
  assert.equal(run.requests - run.refused.length, 10);
  assert.ok(run.refused.every(({ why }) => why === 'rate'));
});

test('every request is either served once or refused', () => {
  onRuns((run) => {
    const spans = run.environments.flatMap((environment) => environment.spans);
    const served = spans.filter(({ kind }) => kind === 'invoke').length;
    const starts = spans.filter(({ kind }) => kind === 'init').length;
    assert.equal(served + run.refused.length, run.requests);
    assert.equal(starts, run.coldStarts);
  });
});

test('average concurrency is the rate of requests times their duration', () => {
  onRuns((run, scenario) => {
    const { durationMs } = scenario;
    const spanMs = windowMs(scenario);
    const served = run.requests - run.refused.length;
    const busyMs = run.environments
      .flatMap(({ spans }) => spans)
      .filter(({ kind }) => kind === 'invoke')
      .reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
    const average = busyMs / spanMs;
    const ratePerSecond = served / (spanMs / 1000);
    assert.ok(Math.abs(average - ratePerSecond * (durationMs / 1000)) < 1e-9);
  });
});

test('moments agree with the average: sampling the picture finds the same concurrency', () => {
  const steady = fitted({ ...usual, pattern: 'steady', requestsPerMonth: 100_000_000 });
  const run = simulate(steady, rules);
  const samples = 2000;
  let busy = 0;
  for (let index = 0; index < samples; index += 1) {
    busy += momentAt(run, (index / samples) * windowMs(steady)).busy;
  }
  const expected = (100_000_000 / (730 * 3600)) * 0.2;
  assert.ok(Math.abs(busy / samples - expected) < 0.1 * expected);
});

test('no traffic costs nothing while nothing is kept ready', () => {
  for (const pattern of ['burst', 'steady', 'night'] as const) {
    const nothing = { ...usual, pattern, requestsPerMonth: 0 };
    assert.equal(billOf(simulate(nothing, rules), nothing, ledger).totalUsd, 0);
    const ready = { ...nothing, provisioned: 1, memoryMb: 1024 };
    const { readyUsd, totalUsd } = billOf(simulate(ready, rules), ready, ledger);
    assert.equal(totalUsd, readyUsd);
    assert.equal(readyUsd.toFixed(2), '10.95');
  }
});

test('a month of the window is a month of the workload, less what is refused', () => {
  onRuns((run, scenario) => {
    const { onDemand, provisioned } = monthOf(run, scenario, rules);
    assert.ok(onDemand + provisioned <= scenario.requestsPerMonth * (1 + 1e-9));
  });
  // With room for all requests of two windows at once, none can be refused.
  onRuns(({ requests }, scenario) => {
    const most = 2 * requests;
    const roomy = { ...scenario, limit: scenario.provisioned + most };
    const quick = { ...rules, scalingEnvironments: most };
    const { onDemand, provisioned } = monthOf(simulate(roomy, quick), roomy, quick);
    const difference = onDemand + provisioned - roomy.requestsPerMonth;
    assert.ok(Math.abs(difference) <= 1e-6 * roomy.requestsPerMonth);
  });
});

test('the bill is the sum of its parts', () => {
  onRuns((run, scenario) => {
    const { totalUsd, ...parts } = billOf(run, scenario, ledger);
    const sum = Object.values(parts).reduce((all, part) => all + part, 0);
    assert.ok(Math.abs(totalUsd - sum) <= 1e-9 * sum);
    assert.ok(Object.values(parts).every((part) => part >= 0));
  });
});

test('the bill by hand: ten million warm calls, then the same with every call cold', () => {
  // Bursts every ten seconds find the environments of the burst before them.
  const warm = lambdaBill(usual);
  assert.equal(warm.initUsd, 0);
  assert.equal(warm.totalUsd.toFixed(2), '18.67');
  // 12 of 12 calls are cold: 4,380 x (0.4 s + 0.2 s) x 0.5 GB = 1,314 GB-seconds.
  const sparse = fitted({ ...usual, pattern: 'sparse' });
  const { requestsUsd, durationUsd, initUsd } = lambdaBill(sparse);
  assert.equal(requestsUsd.toFixed(6), '0.000876');
  assert.equal(durationUsd.toFixed(6), '0.007300');
  assert.equal(initUsd.toFixed(6), '0.014600');
});

test('provisioned environments answer without a cold start', () => {
  const run = simulate({ ...usual, provisioned: 40 }, rules);
  assert.equal(run.coldStarts, 0);
  assert.deepEqual(momentAt(run, 0), { starting: 0, busy: 0, idle: 40 });
});

test('one request every ten minutes is cold each time unless environments are kept longer', () => {
  const sparse = fitted({ ...usual, pattern: 'sparse' });
  assert.equal(simulate(sparse, rules).coldStarts, 12);
  assert.equal(simulate({ ...sparse, keptMinutes: 11 }, rules).coldStarts, 1);
});

test('a quiet night has no requests, and no environments', () => {
  const night = fitted({ ...usual, pattern: 'night' });
  assert.deepEqual(momentAt(simulate(night, rules), 4 * 3_600_000), {
    starting: 0,
    busy: 0,
    idle: 0,
  });
});

test('arrivals are in order, within the window, and the same for the same seed', () => {
  fc.assert(
    fc.property(scenarios, fc.integer(), (scenario, seed) => {
      const times = arrivals(scenario, seed);
      assert.deepEqual(times, arrivals(scenario, seed));
      assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
      );
      assert.ok(times.every((atMs) => atMs >= 0 && atMs < windowMs(scenario)));
      assert.ok(times.length <= 4001);
    }),
  );
});

test('stepping request by request is the same as simulating, and leaves earlier states alone', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const few = arrivals(scenario).slice(0, 30);
      const start = begin(scenario, rules);
      const before = structuredClone(start);
      const stepped = few.reduce((run, atMs) => step(run, atMs, scenario, rules), start);
      assert.deepEqual(start, before);
      if (few.length === arrivals(scenario).length) {
        assert.deepEqual(stepped, simulate(scenario, rules));
      }
    }),
    { numRuns: 30 },
  );
});

test('whatever stands in the address, the scenario is sound and its picture whole', () => {
  const known = constants(book.ledger);
  const bounds = boundsOf(known);
  const names = ['requests', 'duration', 'memory', 'pattern', 'init', 'limit', 'ready', 'kept'];
  const values = fc.oneof(fc.string(), fc.nat().map(String), fc.constantFrom(...patterns));
  const addresses = fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 8 });
  fc.assert(
    fc.property(addresses, (pairs) => {
      const scenario = readScenario(new URLSearchParams(pairs), known);
      for (const name of numbers) assert.ok(isWithin(scenario[name], bounds[name]), name);
      const run = simulate(scenario, known.rules);
      const markup = [picture(run, scenario, Infinity), ...billRows(run, scenario, known)];
      assert.doesNotMatch(markup.map(toMarkup).join(''), /NaN|undefined|Infinity/);
      assert.doesNotMatch(summary(run, scenario, known), /NaN|undefined|Infinity/);
    }),
    { numRuns: 60 },
  );
});

test('a scenario survives the way through the address', () => {
  const known = constants(book.ledger);
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const params = new URLSearchParams();
      writeScenario(params, scenario, known);
      assert.deepEqual(readScenario(params, known), scenario);
    }),
  );
});

test('the figures come from the ledger and are those of the tests', () => {
  const known = constants(book.ledger);
  assert.deepEqual(known.rules, rules);
  assert.deepEqual(known.rates, rates);
  assert.equal(known.usual.limit, 1000);
  assert.deepEqual(
    known.alwaysOn.map(({ usd }) => usd.toFixed(2)),
    ['9.01', '15.18'],
  );
});

test('the counts follow the run request by request', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const times = arrivals(scenario).slice(0, 200);
      const tallyAt = tallies(simulate(scenario, rules));
      times.forEach((atMs, index) => {
        const run = index % 50 === 0 ? play(scenario, times.slice(0, index + 1)) : undefined;
        if (run === undefined || times[index + 1] === atMs) return;
        const { requests, coldStarts, refused } = tallyAt(atMs);
        assert.deepEqual(
          [requests, coldStarts, refused],
          [index + 1, run.coldStarts, run.refused.length],
        );
      });
    }),
    { numRuns: 30 },
  );
});

test('the sentence gives the reasons of throttling', () => {
  const known = constants(book.ledger);
  const told = (changed: Partial<Scenario>): string => {
    const scenario = fitted({ ...usual, ...changed });
    return summary(simulate(scenario, rules), scenario, known);
  };
  assert.match(
    told({ limit: 10 }),
    /Lambda throttled 19 calls because the limit of 10 at once was reached\./,
  );
  assert.match(
    told({ requestsPerMonth: 500_000_000, limit: 10_000, durationMs: 1000 }),
    /because the function needed more than 1,000 new environments in 10 seconds\./,
  );
});

test('the bill says why cold starts of the picture cost nothing in the month', () => {
  const known = constants(book.ledger);
  const rows = (scenario: Scenario): string =>
    billRows(simulate(scenario, rules), scenario, known).map(toMarkup).join('');
  assert.match(rows(usual), /Init: all environments stay warm after 10 seconds/);
  assert.match(rows(fitted({ ...usual, pattern: 'sparse' })), /Init: the starts/);
});

test('the sentence and the counts say what the picture shows', () => {
  const known = constants(book.ledger);
  const run = simulate(usual, rules);
  assert.deepEqual(tallies(run)(Infinity), { requests: 38, coldStarts: 29, peak: 29, refused: 0 });
  assert.equal(
    summary(run, usual, known),
    'In 10 seconds, 38 requests arrived. 29 calls started cold, and at most 29 ran at once. ' +
      'No call was throttled. A month of this costs $18.67. ' +
      'One Fargate task with 0.25 vCPU and 0.5 GB costs $9.01. ' +
      'One t3.small EC2 instance costs $15.18.',
  );
});
