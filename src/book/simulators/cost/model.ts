/**
 * What one workload costs in a month on Lambda, Fargate and EC2, with every step of the sum.
 *
 * Lambda is charged per call. A task or an instance is charged whether calls come or not, so the
 * model needs to know how many copies are wanted: enough for the busiest moment, when `peak` times
 * the average number of requests is in flight, each copy carrying `perVcpu` requests for each of
 * its vCPUs. The average in flight is requests per second times seconds per request.
 *
 * Left out everywhere: disks, logs, data transfer, API Gateway, discounts and people's time.
 */
import {
  albMonth,
  ec2Month,
  fargateMonth,
  type FargateRates,
  gbSeconds,
  hourlyMonth,
  hoursPerMonth,
  lambdaMonth,
  type LambdaRates,
  requestsPerSecond,
} from '../../cost/cost.ts';
import { formatNumber, formatRate, formatUsd } from '#ledger/format.ts';
import { inUnit } from '../shared/in-unit.ts';
import { usualWorkload, type Workload } from '../shared/workload.ts';

export const optionIds = [
  'lambda-x86',
  'lambda-arm',
  'fargate-x86',
  'fargate-arm',
  'fargate-spot',
  'ec2',
] as const;
export type OptionId = (typeof optionIds)[number];

/** A task size of Fargate or a type of EC2 instance: what one copy is made of. */
export interface Size {
  /** As the reader picks it and as the address holds it: "0.25-0.5", "t3.small". */
  id: string;
  vcpu: number;
  memoryGb: number;
}

export interface Instance extends Size {
  hourUsd: number;
  architecture: 'x86' | 'arm';
  isBurstable: boolean;
}

/** Figures from the ledger. */
export interface Prices {
  lambda: Record<'x86' | 'arm', LambdaRates>;
  fargate: Record<'x86' | 'arm' | 'spot', FargateRates>;
  balancer: { hourUsd: number; lcuHourUsd: number; connectionsPerLcu: number };
  natHourUsd: number;
  /** Smallest first. */
  sizes: Size[];
  /** Cheapest first. */
  instances: Instance[];
  lambdaTimeoutMs: number;
  lambdaMemoryMb: number;
}

/** What the reader sets. */
export interface Setup extends Workload {
  size: string;
  instance: string;
  /** The busiest moment, in multiples of the average. */
  peak: number;
  /** Requests in flight that one vCPU carries. */
  perVcpu: number;
  hasFreeTier: boolean;
  hasBalancer: boolean;
  hasNat: boolean;
  hasSecondCopy: boolean;
  hasSpot: boolean;
}

export const usualSetup: Setup = {
  ...usualWorkload,
  size: '0.25-0.5',
  instance: 't3.small',
  peak: 3,
  perVcpu: 20,
  hasFreeTier: false,
  hasBalancer: false,
  hasNat: false,
  hasSecondCopy: false,
  hasSpot: false,
};

/** One part of a sum: what is multiplied, and what it comes to. `describe` writes it out. */
export type Part =
  | { kind: 'requests'; requests: number; free: number; requestUsd: number; usd: number }
  | {
      kind: 'duration';
      requests: number;
      durationMs: number;
      memoryMb: number;
      free: number;
      /** Of the first tier. */
      rateUsd: number;
      isTiered: boolean;
      usd: number;
    }
  | { kind: 'tasks'; tasks: number; size: Size; rates: FargateRates; usd: number }
  | { kind: 'instances'; instances: number; hourUsd: number; usd: number }
  | { kind: 'balancer'; lcus: number; hourUsd: number; lcuHourUsd: number; usd: number }
  | { kind: 'nat'; hourUsd: number; usd: number };

export interface Cost {
  option: OptionId;
  label: string;
  parts: Part[];
  totalUsd: number;
}

/** An option that cannot do this work, and why. */
export interface Impossible {
  option: OptionId;
  label: string;
  because: string;
}

/** The size or instance with this id, or the smallest one when the address asks for another. */
export function pick<Kind extends Size>(kinds: readonly Kind[], id: string): Kind {
  const found = kinds.find((kind) => kind.id === id) ?? kinds[0];
  if (found === undefined) throw new Error('The ledger names no size to choose from.');
  return found;
}

/** Copies wanted for the busiest moment: at least one, or two. */
export function copies(size: Size, setup: Setup): number {
  const { requestsPerMonth, durationMs, peak, perVcpu, hasSecondCopy } = setup;
  const inFlight = requestsPerSecond(requestsPerMonth) * (durationMs / 1000) * peak;
  const carries = Math.max(1, Math.floor(size.vcpu * perVcpu));
  return Math.max(hasSecondCopy ? 2 : 1, Math.ceil(inFlight / carries));
}

/** The options that the reader asked to see. */
export function shown({ hasSpot }: Setup): OptionId[] {
  return optionIds.filter((option) => option !== 'fargate-spot' || hasSpot);
}

/** Short names, as they stand beside the lines of the chart. */
export function labelOf(option: OptionId, { instance }: Setup): string {
  const labels: Record<OptionId, string> = {
    'lambda-x86': 'Lambda',
    'lambda-arm': 'Lambda Arm',
    'fargate-x86': 'Fargate',
    'fargate-arm': 'Fargate Arm',
    'fargate-spot': 'Fargate Spot',
    ec2: instance,
  };
  return labels[option];
}

/** A month of one option with every step of the sum, or why it cannot be had. */
export function costOf(option: OptionId, setup: Setup, prices: Prices): Cost | Impossible {
  const label = labelOf(option, setup);
  const because = obstacle(option, setup, prices);
  if (because !== undefined) return { option, label, because };
  const parts = isLambda(option)
    ? lambdaParts(option, setup, prices)
    : [copiesPart(option, setup, prices), ...extraParts(setup, prices)];
  return { option, label, parts, totalUsd: parts.reduce((sum, { usd }) => sum + usd, 0) };
}

/** Whether `option` is one of Lambda's. */
export function isLambda(option: OptionId): option is 'lambda-x86' | 'lambda-arm' {
  return option === 'lambda-x86' || option === 'lambda-arm';
}

/** All options that were asked for, those that can be had first, cheapest first. */
export function compare(setup: Setup, prices: Prices): { costs: Cost[]; not: Impossible[] } {
  const all = shown(setup).map((option) => costOf(option, setup, prices));
  return {
    costs: all.filter((one): one is Cost => 'parts' in one).sort((a, b) => a.totalUsd - b.totalUsd),
    not: all.filter((one): one is Impossible => 'because' in one),
  };
}

/**
 * Costs closer than this factor are too close to call: what is left out of the sum (logs, data,
 * discounts, how well the guess of the load holds) easily weighs more than a fifth.
 */
export const closeFactor = 1.2;

/** Requests a month between which the chart is drawn. */
export const chartRequests = { min: 10_000, max: 1_000_000_000 };

/** Numbers of requests along the axis, equally far apart on its logarithmic scale. */
export const grid: readonly number[] = Array.from({ length: 201 }, (_, place) => {
  const { min, max } = chartRequests;
  return min * (max / min) ** (place / 200);
});

/** The totals of one option along `grid`. */
export interface Curve {
  option: OptionId;
  totals: number[];
}

/** The curves of all options that can be had. */
export function curves(setup: Setup, prices: Prices): Curve[] {
  return shown(setup)
    .filter((option) => obstacle(option, setup, prices) === undefined)
    .map((option) => ({
      option,
      totals: grid.map((requests) => totalAt(option, requests, setup, prices) ?? NaN),
    }));
}

/** A number of requests at which what was dearer becomes the cheaper one. */
export interface Crossing {
  cheaperBelow: OptionId;
  cheaperAbove: OptionId;
  requests: number;
  usd: number;
}

/** Where Lambda and each option of the same processor change places first; fewest requests first. */
export function crossings(among: readonly Curve[], setup: Setup, prices: Prices): Crossing[] {
  const { architecture } = pick(prices.instances, setup.instance);
  const pairs: [OptionId, OptionId][] = [
    ['lambda-x86', 'fargate-x86'],
    ['lambda-arm', 'fargate-arm'],
    [`lambda-${architecture}`, 'ec2'],
    ['lambda-x86', 'fargate-spot'],
  ];
  const curveOf = (wanted: OptionId): Curve | undefined =>
    among.find(({ option }) => option === wanted);
  return pairs
    .flatMap(([lambda, other]) => {
      const [rising, flat] = [curveOf(lambda), curveOf(other)];
      if (rising === undefined || flat === undefined) return [];
      return firstCrossing(rising, flat, setup, prices) ?? [];
    })
    .toSorted((a, b) => a.requests - b.requests);
}

/** Where the cheapest function and the cheapest server are too close to call, from end to end. */
export function closeBand(among: readonly Curve[]): { from: number; to: number } | undefined {
  const functions = among.filter(({ option }) => isLambda(option));
  const servers = among.filter(({ option }) => !isLambda(option));
  const close = grid.filter((_, place) => {
    const cheapest = (kind: readonly Curve[]): number =>
      Math.min(...kind.map(({ totals }) => totals[place] ?? Infinity));
    const [lambda, server] = [cheapest(functions), cheapest(servers)];
    return lambda < server * closeFactor && server < lambda * closeFactor;
  });
  const [from, to] = [close[0], close.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** The total of one option at another number of requests; nothing when it cannot be had. */
export function totalAt(
  option: OptionId,
  requestsPerMonth: number,
  setup: Setup,
  prices: Prices,
): number | undefined {
  const cost = costOf(option, { ...setup, requestsPerMonth }, prices);
  return 'parts' in cost ? cost.totalUsd : undefined;
}

function firstCrossing(
  rising: Curve,
  flat: Curve,
  setup: Setup,
  prices: Prices,
): Crossing | undefined {
  const after = grid.findIndex((_, place) => {
    const was = (rising.totals[place - 1] ?? NaN) < (flat.totals[place - 1] ?? NaN);
    return was && (rising.totals[place] ?? NaN) >= (flat.totals[place] ?? NaN);
  });
  if (after === -1) return undefined;
  const difference = (requests: number): number =>
    (totalAt(rising.option, requests, setup, prices) ?? NaN) -
    (totalAt(flat.option, requests, setup, prices) ?? NaN);
  let low = grid[after - 1] ?? 0;
  let high = grid[after] ?? 0;
  // Halving thirty times narrows a grid step to less than one request in a million.
  for (let round = 0; round < 30; round += 1) {
    const middle = (low + high) / 2;
    if (difference(middle) < 0) low = middle;
    else high = middle;
  }
  const usd = totalAt(flat.option, high, setup, prices) ?? NaN;
  return { cheaperBelow: rising.option, cheaperAbove: flat.option, requests: high, usd };
}

function obstacle(option: OptionId, setup: Setup, prices: Prices): string | undefined {
  const { durationMs, memoryMb } = setup;
  if (isLambda(option)) {
    if (durationMs > prices.lambdaTimeoutMs) {
      return `Lambda stops a call after ${formatNumber(prices.lambdaTimeoutMs / 60_000)} minutes`;
    }
    if (memoryMb > prices.lambdaMemoryMb) {
      return `a function gets at most ${formatNumber(prices.lambdaMemoryMb)} MB`;
    }
    return undefined;
  }
  const { memoryGb } = copyOf(option, setup, prices);
  if (memoryMb <= memoryGb * 1024) return undefined;
  return `one request needs more than the ${formatNumber(memoryGb)} GB of one ${option === 'ec2' ? 'instance' : 'task'}`;
}

function copyOf(option: OptionId, { size, instance }: Setup, prices: Prices): Size {
  return option === 'ec2' ? pick(prices.instances, instance) : pick(prices.sizes, size);
}

function lambdaParts(
  option: 'lambda-x86' | 'lambda-arm',
  { requestsPerMonth: requests, durationMs, memoryMb, hasFreeTier }: Setup,
  prices: Prices,
): Part[] {
  const rates = prices.lambda[option === 'lambda-x86' ? 'x86' : 'arm'];
  const bill = lambdaMonth({ requests, durationMs, memoryMb }, rates, { freeTier: hasFreeTier });
  const [first] = rates.durationTiers;
  return [
    {
      kind: 'requests',
      requests,
      free: hasFreeTier ? rates.freeRequests : 0,
      requestUsd: rates.requestUsd,
      usd: bill.requestsUsd,
    },
    {
      kind: 'duration',
      requests,
      durationMs,
      memoryMb,
      free: hasFreeTier ? rates.freeGbSeconds : 0,
      rateUsd: first?.usd ?? 0,
      isTiered: gbSeconds(requests, durationMs, memoryMb) > (first?.upTo ?? Infinity),
      usd: bill.durationUsd,
    },
  ];
}

function copiesPart(option: OptionId, setup: Setup, prices: Prices): Part {
  if (option === 'ec2') {
    const instance = pick(prices.instances, setup.instance);
    const { hourUsd } = instance;
    const instances = copies(instance, setup);
    const rates = { instanceHourUsd: hourUsd, diskGbMonthUsd: 0 };
    const { totalUsd } = ec2Month({ instances }, rates);
    return { kind: 'instances', instances, hourUsd, usd: totalUsd };
  }
  const kind = option === 'fargate-spot' ? 'spot' : option === 'fargate-arm' ? 'arm' : 'x86';
  const rates = prices.fargate[kind];
  const size = pick(prices.sizes, setup.size);
  const tasks = copies(size, setup);
  return {
    kind: 'tasks',
    tasks,
    size,
    rates,
    usd: fargateMonth({ ...size, tasks }, rates).totalUsd,
  };
}

function extraParts({ requestsPerMonth, hasBalancer, hasNat }: Setup, prices: Prices): Part[] {
  const parts: Part[] = [];
  if (hasBalancer) {
    const { connectionsPerLcu, ...rates } = prices.balancer;
    // At worst every request opens a connection of its own.
    const lcus = requestsPerSecond(requestsPerMonth) / connectionsPerLcu;
    parts.push({ kind: 'balancer', lcus, ...rates, usd: albMonth({ lcus }, rates).totalUsd });
  }
  if (hasNat) {
    const hourUsd = prices.natHourUsd;
    parts.push({ kind: 'nat', hourUsd, usd: hourlyMonth(hourUsd) });
  }
  return parts;
}

/** The arithmetic of one part with its numbers put in. */
export function describe(part: Part): string {
  switch (part.kind) {
    case 'requests':
      return `${paid(`${whole(part.requests)} requests`, part.free)} × ${formatRate(part.requestUsd * 1e6)} per million`;
    case 'duration': {
      const call = `${formatNumber(part.durationMs / 1000)} s × ${whole(part.memoryMb)} / 1,024 GB`;
      const more = part.isTiered ? ', with lower prices in higher tiers' : '';
      return `${paid(`${whole(part.requests)} × ${call}`, part.free)} × ${formatRate(part.rateUsd)}${more}`;
    }
    case 'tasks': {
      const { tasks, size, rates } = part;
      const vcpu = `${size.vcpu} vCPU × ${formatRate(rates.vcpuHourUsd)}`;
      const memory = `${size.memoryGb} GB × ${formatRate(rates.gbHourUsd)}`;
      return `${plural(tasks, 'task')} × (${vcpu} + ${memory}) × ${hoursPerMonth} h`;
    }
    case 'instances':
      return `${plural(part.instances, 'instance')} × ${formatRate(part.hourUsd)} × ${hoursPerMonth} h`;
    case 'balancer': {
      const units = `${formatNumber(Number(part.lcus.toPrecision(2)))} LCU × ${formatRate(part.lcuHourUsd)}`;
      return `Load balancer: (${formatRate(part.hourUsd)} + ${units}) × ${hoursPerMonth} h`;
    }
    case 'nat':
      return `NAT gateway: ${formatRate(part.hourUsd)} × ${hoursPerMonth} h, without data processing`;
  }
}

/** What to make of it, in one or two sentences. */
export function verdict(setup: Setup, prices: Prices): string {
  const { costs, not } = compare(setup, prices);
  const [best, ...others] = costs;
  const { requestsPerMonth, durationMs, memoryMb } = setup;
  const work = `${formatNumber(requestsPerMonth)} requests a month with ${inUnit(durationMs, 'ms')} and ${formatNumber(memoryMb)} MB each`;
  if (best === undefined) {
    return `None of these options can handle ${work}, because ${not[0]?.because ?? ''}.`;
  }
  const close = others.filter(({ totalUsd }) => totalUsd < best.totalUsd * closeFactor);
  const first = `For ${work}, ${best.label} is cheapest at ${formatUsd(best.totalUsd)}`;
  if (close.length > 0) {
    const names = close.map(({ label, totalUsd }) => `${label} (${formatUsd(totalUsd)})`);
    return `${first}, but the difference is too small to call. Close behind: ${names.join(', ')}.`;
  }
  const rival = others.find(({ option }) => isLambda(option) !== isLambda(best.option));
  return rival === undefined
    ? `${first}.`
    : `${first}. ${rival.label} costs ${formatUsd(rival.totalUsd)}${times(rival.totalUsd, best.totalUsd)}.`;
}

function paid(used: string, free: number): string {
  return free > 0 ? `(${used} − ${whole(free)} free)` : used;
}

function times(dear: number, cheap: number): string {
  if (cheap === 0) return '';
  const factor = dear / cheap;
  return `, which is ${formatNumber(Number(factor.toPrecision(factor < 10 ? 2 : 3)))} times as much`;
}

function plural(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
