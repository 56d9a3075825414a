/**
 * Requests come to one Lambda function; environments start, work, wait and vanish.
 *
 * Rules with a source (the figures come in as `Rules`): one request at a time per environment; a
 * new environment for a request that finds none free; never more requests in flight than the
 * limit; environments added no faster than the scaling rate, which refills steadily and is not
 * saved up; at most ten requests per second for each unit of the limit; a refused request is
 * throttled (429) and, here, not tried again.
 *
 * Assumed, because AWS publishes no figure: how long an unused environment is kept (the reader
 * sets it), that the lowest free lane takes the next request, and that every request and every
 * start takes equally long. Provisioned environments are ready before the picture begins.
 */
import {
  hoursPerMonth,
  lambdaMonth,
  type LambdaRates,
  provisionedConcurrencyMonth,
} from '../../cost/cost.ts';
import { randomAt } from '../shared/random.ts';
import type { Workload } from '../shared/workload.ts';

export const patterns = ['burst', 'steady', 'night', 'sparse', 'own'] as const;
export type Pattern = (typeof patterns)[number];

/** What the reader sets. */
export interface Scenario extends Workload {
  pattern: Pattern;
  /** When the events come that the reader has dropped, in thousandths of the window, in order. */
  drops: readonly number[];
  /** Start-up of a new environment, in milliseconds. */
  initMs: number;
  /** The most requests in flight at once. */
  limit: number;
  /** Environments kept ready; part of the limit. */
  provisioned: number;
  /** How long an unused environment is kept, in minutes. An assumption. */
  keptMinutes: number;
}

/** Figures from the ledger. */
export interface Rules {
  /** Environments that may be added every `scalingMs`. */
  scalingEnvironments: number;
  scalingMs: number;
  /** Synchronous requests per second for each unit of the limit. */
  requestsPerEnvironment: number;
}

export interface Span {
  kind: 'init' | 'invoke';
  fromMs: number;
  toMs: number;
}

export interface Environment {
  /** Row of the picture. A lane is used again once its environment is gone. */
  lane: number;
  isProvisioned: boolean;
  /** Starts and calls, in order, never overlapping. */
  spans: Span[];
  /** When it last finished; it can take a request from then on. */
  freeAtMs: number;
  /** When it vanishes, unless it is used again before. */
  goneAtMs: number;
}

export type Refusal = 'limit' | 'scaling' | 'rate';

/** All that has happened up to the last request. */
export interface Run {
  environments: Environment[];
  /** For each lane, the environment that used it last. */
  lanes: number[];
  requests: number;
  coldStarts: number;
  refused: { atMs: number; why: Refusal }[];
  /** Environments that may still be added now, and when that was reckoned. */
  allowance: { left: number; atMs: number };
  /** Requests taken in the second before the last one. */
  takenMs: number[];
}

const monthMs = hoursPerMonth * 3_600_000;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const windowsMs = [10_000, minuteMs, 10 * minuteMs, 60 * minuteMs, 6 * 60 * minuteMs, dayMs];

/** Enough requests to see the pattern, and few enough to draw and reckon at once. */
const fewestRequests = 30;
const mostRequests = 4_000;

/** The share of a burst's requests that come in its rush, and when the rush is. */
const rush = { share: 0.8, from: 0.2, to: 0.25 };

/** Hours of the day between which a quiet night lets requests through. */
const open = { fromHour: 7, toHour: 22 };

/** The most events that a reader can drop, and the last thousandth of the window for one. */
export const mostDrops = 40;
export const lastDrop = 999;

/** Volumes each pattern can show, in requests a month. */
export const volumes: Record<Pattern, { min: number; max: number }> = {
  burst: { min: 0, max: 500_000_000 },
  steady: { min: 0, max: 500_000_000 },
  night: { min: 0, max: 10_000 },
  sparse: { min: 4_380, max: 4_380 },
  own: { min: 0, max: 500_000_000 },
};

/** The scenario with its volume brought within what its pattern can show. */
export function fitted(scenario: Scenario): Scenario {
  const { min, max } = volumes[scenario.pattern];
  // Where nothing comes but what is dropped, the volume follows from that.
  const wished =
    scenario.pattern === 'own'
      ? Math.round((scenario.drops.length * monthMs) / windowMs(scenario))
      : scenario.requestsPerMonth;
  const requestsPerMonth = Math.min(max, Math.max(min, wished));
  const provisioned = Math.min(scenario.provisioned, scenario.limit);
  return { ...scenario, requestsPerMonth, provisioned };
}

/** How much time the picture shows, in milliseconds. */
export function windowMs({ pattern, requestsPerMonth, durationMs, initMs }: Scenario): number {
  if (pattern === 'night') return dayMs;
  if (pattern === 'sparse') return 120 * minuteMs;
  if (pattern === 'own') {
    return windowsMs.find((span) => span >= 4 * (durationMs + initMs)) ?? dayMs;
  }
  const requestsIn = (span: number): number => (requestsPerMonth * span) / monthMs;
  const wished = windowsMs.findIndex(
    (span) => requestsIn(span) >= fewestRequests && span >= 4 * (durationMs + initMs),
  );
  let choice = wished === -1 ? windowsMs.length - 1 : wished;
  while (choice > 0 && requestsIn(windowsMs[choice] ?? 0) > mostRequests) choice -= 1;
  return windowsMs[choice] ?? dayMs;
}

/** When the requests of one window come, in milliseconds from its start, in order. */
export function arrivals(scenario: Scenario, seed = 1): number[] {
  const span = windowMs(scenario);
  const dropped = scenario.drops.map((thousandths) => (thousandths / 1000) * span);
  return [...regularArrivals(scenario, seed), ...dropped].sort((a, b) => a - b);
}

/** The requests that the pattern brings, without those that the reader has dropped. */
function regularArrivals(scenario: Scenario, seed: number): number[] {
  const span = windowMs(scenario);
  const count = regularCount(scenario);
  const { pattern } = scenario;
  const positionOf = (index: number): number => {
    const chance = randomAt(seed, index);
    if (pattern === 'sparse') return (index + 0.5) / count;
    if (pattern === 'steady') return chance;
    if (pattern === 'night') return (open.fromHour + chance * (open.toHour - open.fromHour)) / 24;
    const isRush = index < Math.round(count * rush.share);
    return isRush ? rush.from + chance * (rush.to - rush.from) : chance;
  };
  return Array.from({ length: count }, (_, index) => positionOf(index) * span);
}

function regularCount(scenario: Scenario): number {
  const { pattern, requestsPerMonth } = scenario;
  if (pattern === 'own' || requestsPerMonth === 0) return 0;
  return Math.max(1, Math.round((requestsPerMonth * windowMs(scenario)) / monthMs));
}

/** Before the first request: provisioned environments wait, nothing else is there. */
export function begin({ provisioned }: Scenario, { scalingEnvironments }: Rules): Run {
  const environments = Array.from({ length: provisioned }, (_, lane): Environment => ({
    lane,
    isProvisioned: true,
    spans: [],
    freeAtMs: 0,
    goneAtMs: Infinity,
  }));
  return {
    environments,
    lanes: environments.map(({ lane }) => lane),
    requests: 0,
    coldStarts: 0,
    refused: [],
    allowance: { left: scalingEnvironments, atMs: 0 },
    takenMs: [],
  };
}

/** The run after one more request, at `atMs`, which must not lie before the last one. */
export function step(run: Run, atMs: number, scenario: Scenario, rules: Rules): Run {
  const next = copyOf(run);
  take(next, atMs, scenario, rules);
  return next;
}

/** The run after every request of the window. */
export function simulate(scenario: Scenario, rules: Rules, seed?: number): Run {
  const run = begin(scenario, rules);
  for (const atMs of arrivals(scenario, seed)) take(run, atMs, scenario, rules);
  return run;
}

function copyOf(run: Run): Run {
  return {
    ...run,
    environments: run.environments.map((environment) => ({
      ...environment,
      spans: [...environment.spans],
    })),
    lanes: [...run.lanes],
    refused: [...run.refused],
    allowance: { ...run.allowance },
    takenMs: [...run.takenMs],
  };
}

/** One request changes `run` itself; `step` and `simulate` decide whether that is a copy. */
function take(run: Run, atMs: number, scenario: Scenario, rules: Rules): void {
  run.requests += 1;
  const { left, atMs: since } = run.allowance;
  const refill = ((atMs - since) * rules.scalingEnvironments) / rules.scalingMs;
  run.allowance = { left: Math.min(rules.scalingEnvironments, left + refill), atMs };
  while ((run.takenMs[0] ?? atMs) <= atMs - 1000) run.takenMs.shift();

  const { free, vacant, busyOnDemand } = survey(run, atMs);
  // Provisioned environments hold their share of the limit even while they wait.
  const hasRoom = busyOnDemand < scenario.limit - scenario.provisioned;
  const refuse = (why: Refusal): void => void run.refused.push({ atMs, why });

  if (run.takenMs.length >= rules.requestsPerEnvironment * scenario.limit) return refuse('rate');
  if (free !== undefined && (free.isProvisioned || hasRoom)) {
    work(free, atMs, scenario);
  } else {
    if (!hasRoom) return refuse('limit');
    if (run.allowance.left < 1) return refuse('scaling');
    run.allowance.left -= 1;
    run.coldStarts += 1;
    const readyAtMs = atMs + scenario.initMs;
    const fresh: Environment = {
      lane: vacant,
      isProvisioned: false,
      spans: [{ kind: 'init', fromMs: atMs, toMs: readyAtMs }],
      freeAtMs: readyAtMs,
      goneAtMs: readyAtMs,
    };
    work(fresh, readyAtMs, scenario);
    run.lanes[vacant] = run.environments.push(fresh) - 1;
  }
  run.takenMs.push(atMs);
}

/** The first free environment, the first lane without one, and how many on demand are busy. */
function survey(
  { environments, lanes }: Run,
  atMs: number,
): { free: Environment | undefined; vacant: number; busyOnDemand: number } {
  let free: Environment | undefined;
  let vacant = lanes.length;
  let busyOnDemand = 0;
  for (let lane = lanes.length - 1; lane >= 0; lane -= 1) {
    const environment = environments[lanes[lane] ?? -1];
    if (environment === undefined || environment.goneAtMs <= atMs) vacant = lane;
    else if (environment.freeAtMs <= atMs) free = environment;
    else if (!environment.isProvisioned) busyOnDemand += 1;
  }
  return { free, vacant, busyOnDemand };
}

function work(environment: Environment, fromMs: number, scenario: Scenario): void {
  const toMs = fromMs + scenario.durationMs;
  environment.spans.push({ kind: 'invoke', fromMs, toMs });
  environment.freeAtMs = toMs;
  if (!environment.isProvisioned) environment.goneAtMs = toMs + scenario.keptMinutes * minuteMs;
}

/**
 * Each moment at which more requests were in flight than ever before, with their number. A request
 * is in flight while its environment starts, too.
 */
export function records({ environments }: Run): { atMs: number; inFlight: number }[] {
  const changes: [atMs: number, by: number][] = [];
  for (const { spans } of environments) {
    for (const { fromMs, toMs } of spans) changes.push([fromMs, 1], [toMs, -1]);
  }
  // At the same moment the leaving comes before the coming, so a relay is not counted twice.
  changes.sort(([a, byA], [b, byB]) => a - b || byA - byB);
  const grown: { atMs: number; inFlight: number }[] = [];
  let now = 0;
  for (const [atMs, by] of changes) {
    now += by;
    if (now > (grown.at(-1)?.inFlight ?? 0)) grown.push({ atMs, inFlight: now });
  }
  return grown;
}

/** What happens in a month in which the window comes back over and over. */
export interface Month {
  /** Calls served by environments started on demand, and by provisioned ones. */
  onDemand: number;
  provisioned: number;
  coldStarts: number;
}

/**
 * The month that repeats this run. Environments outlive their window, so what counts is not the
 * first window, where everything starts cold, but the one after it.
 */
export function monthOf(run: Run, scenario: Scenario, rules: Rules): Month {
  const both = copyOf(run);
  const spanMs = windowMs(scenario);
  for (const atMs of arrivals(scenario)) take(both, atMs + spanMs, scenario, rules);
  const [first, second] = [run, both].map(callsOf);
  const counted = scenario.pattern === 'own' ? scenario.drops.length : regularCount(scenario);
  const windows = counted === 0 ? monthMs / spanMs : scenario.requestsPerMonth / counted;
  return {
    onDemand: ((second?.onDemand ?? 0) - (first?.onDemand ?? 0)) * windows,
    provisioned: ((second?.provisioned ?? 0) - (first?.provisioned ?? 0)) * windows,
    coldStarts: (both.coldStarts - run.coldStarts) * windows,
  };
}

function callsOf({ environments }: Run): { onDemand: number; provisioned: number } {
  const calls = { onDemand: 0, provisioned: 0 };
  for (const { spans, isProvisioned } of environments) {
    const served = spans.filter(({ kind }) => kind === 'invoke').length;
    calls[isProvisioned ? 'provisioned' : 'onDemand'] += served;
  }
  return calls;
}

/** A month's bill in US dollars, before the free tier, part by part. */
export interface Bill {
  requestsUsd: number;
  durationUsd: number;
  initUsd: number;
  /** Provisioned environments kept ready. */
  readyUsd: number;
  totalUsd: number;
}

/** What the month of this run costs. Refused requests are not charged. */
export function billOf(
  run: Run,
  scenario: Scenario,
  { rules, rates }: { rules: Rules; rates: LambdaRates },
): Bill {
  const { onDemand, provisioned, coldStarts } = monthOf(run, scenario, rules);
  const bill = lambdaMonth({ ...scenario, requests: onDemand, coldStarts }, rates);
  const kept = provisionedConcurrencyMonth(
    {
      ...scenario,
      requests: provisioned,
      environments: scenario.provisioned,
      hours: hoursPerMonth,
    },
    rates,
  );
  return {
    requestsUsd: bill.requestsUsd + kept.requestsUsd,
    durationUsd: bill.durationUsd + kept.durationUsd,
    initUsd: bill.initUsd,
    readyUsd: kept.readyUsd,
    totalUsd: bill.totalUsd + kept.totalUsd,
  };
}
