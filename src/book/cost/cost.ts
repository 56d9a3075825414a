/**
 * The arithmetic of AWS bills. Pure: rates come in, US dollars go out, nothing is rounded.
 * The rules are those of the pricing pages of AWS Lambda, AWS Fargate, Amazon EC2,
 * Elastic Load Balancing and Amazon VPC; `rates.ts` reads the rates from the ledger.
 */

/** Hours in a month: 365 days of 24 hours, divided by 12, as price calculators do. */
export const hoursPerMonth = 730;

/** A price that holds up to a monthly amount; the last tier has no end (`null`). */
export interface Tier {
  upTo: number | null;
  usd: number;
}

/** Prices of AWS Lambda for one processor architecture. */
export interface LambdaRates {
  requestUsd: number;
  /** US dollars per GB-second, by GB-seconds a month. */
  durationTiers: readonly Tier[];
  freeRequests: number;
  freeGbSeconds: number;
  /** Provisioned concurrency: US dollars per GB-second kept ready, and run. */
  readyUsd: number;
  readyRunUsd: number;
  /** Provisioned concurrency is billed in steps of this many minutes. */
  readyStepMinutes: number;
}

/** Prices of AWS Fargate for one architecture, per hour. */
export interface FargateRates {
  vcpuHourUsd: number;
  gbHourUsd: number;
  diskGbHourUsd: number;
  includedDiskGb: number;
}

/** A month of calls of one function. */
export interface LambdaWorkload {
  requests: number;
  durationMs: number;
  memoryMb: number;
  /** Calls that start cold, and how long each one needs to get ready. */
  coldStarts?: number;
  initMs?: number;
}

/** Parts of a monthly bill in US dollars; `totalUsd` is their sum. */
export interface LambdaBill {
  gbSeconds: number;
  requestsUsd: number;
  durationUsd: number;
  initUsd: number;
  totalUsd: number;
}

/** GB-seconds of a number of runs. Each run is rounded up to whole milliseconds. */
export function gbSeconds(runs: number, durationMs: number, memoryMb: number): number {
  return runs * (Math.ceil(durationMs) / 1000) * (memoryMb / 1024);
}

/** The price of an amount under tiers, lowest tier first. */
export function tieredUsd(amount: number, tiers: readonly Tier[]): number {
  let usd = 0;
  let from = 0;
  for (const tier of tiers) {
    // Rates may be read from the ledger as they are needed, and it notes what was read.
    if (amount <= from) break;
    const to = tier.upTo ?? Number.POSITIVE_INFINITY;
    usd += (Math.min(amount, to) - from) * tier.usd;
    from = to;
  }
  return usd;
}

/**
 * A month of AWS Lambda: requests, duration, and the Init phase, which is billed like duration.
 * With the free tier, free GB-seconds are shared between duration and Init as they were used.
 */
export function lambdaMonth(
  { requests, durationMs, memoryMb, coldStarts = 0, initMs = 0 }: LambdaWorkload,
  rates: LambdaRates,
  { freeTier = false } = {},
): LambdaBill {
  const run = gbSeconds(requests, durationMs, memoryMb);
  const init = gbSeconds(coldStarts, initMs, memoryMb);
  const paidGbSeconds = Math.max(0, run + init - (freeTier ? rates.freeGbSeconds : 0));
  const paidRequests = Math.max(0, requests - (freeTier ? rates.freeRequests : 0));
  const timeUsd = tieredUsd(paidGbSeconds, rates.durationTiers);
  const initUsd = init === 0 ? 0 : (timeUsd * init) / (run + init);
  const requestsUsd = paidRequests * rates.requestUsd;
  return {
    gbSeconds: run + init,
    requestsUsd,
    durationUsd: timeUsd - initUsd,
    initUsd,
    totalUsd: requestsUsd + timeUsd,
  };
}

/**
 * A month of provisioned concurrency: environments kept ready for `hours`, the calls they serve
 * and their requests. The free tier does not apply.
 */
export function provisionedConcurrencyMonth(
  {
    environments,
    hours,
    ...workload
  }: { environments: number; hours: number } & Pick<
    LambdaWorkload,
    'requests' | 'durationMs' | 'memoryMb'
  >,
  rates: LambdaRates,
): { readyUsd: number; durationUsd: number; requestsUsd: number; totalUsd: number } {
  const { requests, durationMs, memoryMb } = workload;
  const steps = Math.ceil((hours * 60) / rates.readyStepMinutes);
  const readySeconds = environments * steps * rates.readyStepMinutes * 60;
  const readyUsd = readySeconds * (memoryMb / 1024) * rates.readyUsd;
  const durationUsd = gbSeconds(requests, durationMs, memoryMb) * rates.readyRunUsd;
  const requestsUsd = requests * rates.requestUsd;
  return { readyUsd, durationUsd, requestsUsd, totalUsd: readyUsd + durationUsd + requestsUsd };
}

/** Fargate tasks of one size. `hours` is the time each task runs in the month. */
export interface FargateWorkload {
  vcpu: number;
  memoryGb: number;
  tasks?: number;
  hours?: number;
  diskGb?: number;
}

/** A month of AWS Fargate. You pay for the size you ask for, used or not. */
export function fargateMonth(
  { vcpu, memoryGb, tasks = 1, hours = hoursPerMonth, diskGb = 0 }: FargateWorkload,
  rates: FargateRates,
): { vcpuUsd: number; memoryUsd: number; diskUsd: number; totalUsd: number } {
  const taskHours = tasks * hours;
  const vcpuUsd = taskHours * vcpu * rates.vcpuHourUsd;
  const memoryUsd = taskHours * memoryGb * rates.gbHourUsd;
  const diskUsd =
    diskGb === 0 ? 0 : taskHours * Math.max(0, diskGb - rates.includedDiskGb) * rates.diskGbHourUsd;
  return { vcpuUsd, memoryUsd, diskUsd, totalUsd: vcpuUsd + memoryUsd + diskUsd };
}

/** A month of EC2 instances with their EBS volumes. */
export function ec2Month(
  {
    instances = 1,
    hours = hoursPerMonth,
    diskGb = 0,
  }: { instances?: number; hours?: number; diskGb?: number },
  rates: { instanceHourUsd: number; diskGbMonthUsd: number },
): { instancesUsd: number; diskUsd: number; totalUsd: number } {
  const instancesUsd = instances * hours * rates.instanceHourUsd;
  // EBS bills a volume for the part of the month in which it exists.
  const diskUsd = instances * diskGb * rates.diskGbMonthUsd * (hours / hoursPerMonth);
  return { instancesUsd, diskUsd, totalUsd: instancesUsd + diskUsd };
}

/** A month of one Application Load Balancer. A part of an hour counts as a full hour. */
export function albMonth(
  { lcus, hours = hoursPerMonth }: { lcus: number; hours?: number },
  rates: { hourUsd: number; lcuHourUsd: number },
): { hoursUsd: number; lcusUsd: number; totalUsd: number } {
  const billed = Math.ceil(hours);
  const hoursUsd = billed * rates.hourUsd;
  const lcusUsd = billed * lcus * rates.lcuHourUsd;
  return { hoursUsd, lcusUsd, totalUsd: hoursUsd + lcusUsd };
}

/** US dollars for a month of things billed by the hour alone: EKS clusters, public IPv4 addresses, ECS Anywhere servers. */
export function hourlyMonth(hourUsd: number, count = 1): number {
  return hourUsd * count * hoursPerMonth;
}

/**
 * Requests a month at which Lambda costs as much as something that costs `fixedUsd` however many
 * requests it serves. Without free tier, cold starts and higher tiers; fair only if the other
 * side can really carry that load.
 */
export function breakEvenRequests(
  fixedUsd: number,
  workload: Pick<LambdaWorkload, 'durationMs' | 'memoryMb'>,
  rates: LambdaRates,
): number {
  const { totalUsd } = lambdaMonth({ ...workload, requests: 1 }, rates);
  return fixedUsd / totalUsd;
}

/** Average requests per second of a monthly number. */
export function requestsPerSecond(requestsPerMonth: number): number {
  return requestsPerMonth / (hoursPerMonth * 3600);
}
