import { copiesNeeded, type Constants } from './rules.ts';

/** Who changes the desired count. */
export const scalingKinds = ['none', 'target-tracking', 'hpa'] as const;
export type ScalingKind = (typeof scalingKinds)[number];

/** What the scaling rules remember between two decisions. Times are in seconds since the start. */
export interface ScalingMemory {
  /** Percent busy, averaged over the measured containers, one entry per step. */
  readings: readonly { at: number; percent: number; count: number }[];
  /** Target tracking: the last activity, and the count that it started from. */
  outAt: number | null;
  outFrom: number;
  inAt: number | null;
  /** Horizontal Pod Autoscaler: recommendations of the stabilisation window. */
  recommended: readonly { at: number; count: number }[];
}

export const noMemory: ScalingMemory = {
  readings: [],
  outAt: null,
  outFrom: 0,
  inAt: null,
  recommended: [],
};

export interface ScalingInput {
  now: number;
  desired: number;
  targetPercent: number;
  minCapacity: number;
  maxCapacity: number;
  isDeploying: boolean;
}

/** A new desired count with its reason, or null for "leave it"; and what to remember. */
export interface ScalingDecision {
  desired: number | null;
  why: string;
  memory: ScalingMemory;
}

/**
 * Target tracking as a teaching model. AWS publishes the behaviour, not the arithmetic:
 * out at once and in proportion, in only below a band and after a cool-down, no scale-in during a
 * deployment, and during a scale-out cool-down only an order larger than the one under way.
 * Source: "How target tracking scaling for Application Auto Scaling works".
 */
export function trackTarget(
  memory: ScalingMemory,
  input: ScalingInput,
  constants: Constants,
): ScalingDecision {
  const leave = { desired: null, why: '', memory };
  if (input.now % constants.metricSeconds !== 0) return leave;
  const recent = memory.readings.filter(({ at }) => at > input.now - constants.metricSeconds);
  const last = recent.at(-1);
  if (!last) return leave;

  const metric = recent.reduce((sum, { percent }) => sum + percent, 0) / recent.length;
  const target = input.targetPercent;
  const isCooling = (since: number | null): boolean =>
    since !== null && input.now - since < constants.cooldownSeconds;

  if (metric > target) {
    // Capacity ordered by the activity under way counts as there already, so the sum starts anew
    // from where that activity started.
    const count = isCooling(memory.outAt) ? Math.min(memory.outFrom, last.count) : last.count;
    const needed = copiesNeeded(count, metric, target);
    const desired = Math.min(input.maxCapacity, needed);
    if (desired <= input.desired) return leave;
    return {
      desired,
      why: because(metric, target, count, needed, desired),
      memory: { ...memory, outAt: input.now, outFrom: count },
    };
  }

  const isFarBelow = metric < (target * (100 - constants.scaleInBandPercent)) / 100;
  const isWaiting = isCooling(memory.outAt) || isCooling(memory.inAt);
  if (!isFarBelow || isWaiting || input.isDeploying) return leave;
  const needed = copiesNeeded(last.count, metric, target);
  const desired = Math.min(input.maxCapacity, Math.max(input.minCapacity, needed));
  if (desired >= input.desired) return leave;
  return {
    desired,
    why: because(metric, target, last.count, needed, desired),
    memory: { ...memory, inAt: input.now },
  };
}

/**
 * One loop of the Horizontal Pod Autoscaler with its default behaviour: tolerance, growth limited
 * per decision, and shrinking only to the highest recommendation of the window.
 * Source: Kubernetes, "Horizontal Pod Autoscaling".
 */
export function autoscalePods(
  memory: ScalingMemory,
  input: ScalingInput,
  constants: Constants,
): ScalingDecision {
  const leave = { desired: null, why: '', memory };
  if (input.now % constants.hpaEverySeconds !== 0) return leave;
  const last = memory.readings.at(-1);
  if (!last || last.at !== input.now) return leave;

  const target = input.targetPercent;
  // Whole numbers: 55 / 50 - 1 is a little more than 0.1 to a computer.
  const isClose = Math.abs(last.percent - target) * 100 <= constants.hpaTolerancePercent * target;
  const needed = isClose ? input.desired : copiesNeeded(last.count, last.percent, target);
  const wanted = Math.min(input.maxCapacity, Math.max(input.minCapacity, needed));
  const recommended = [
    ...memory.recommended.filter(({ at }) => at > input.now - constants.hpaWindowSeconds),
    { at: input.now, count: wanted },
  ];
  const remembered = { ...memory, recommended };

  const growth = Math.max(
    constants.hpaMaxAdded,
    Math.floor((input.desired * constants.hpaMaxAddedPercent) / 100),
  );
  const highest = Math.max(...recommended.map(({ count }) => count));
  const desired =
    wanted > input.desired
      ? Math.min(wanted, input.desired + growth)
      : Math.min(input.desired, highest);
  if (desired === input.desired) return { ...leave, memory: remembered };
  return {
    desired,
    why: because(last.percent, target, last.count, needed, desired),
    memory: remembered,
  };
}

function because(
  metric: number,
  target: number,
  count: number,
  needed: number,
  desired: number,
): string {
  const sum = `${count} × ${Math.round(metric)} / ${target}, rounded up, is ${needed}`;
  return desired === needed ? sum : `${sum}, and the limits make it ${desired}`;
}
