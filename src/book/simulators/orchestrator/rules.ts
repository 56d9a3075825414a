/**
 * The published rules that the simulated cluster follows, one pure function each.
 *
 * Their numbers come from the ledger as `Constants`, so that the page which shows the simulator
 * can also show where each one was read.
 */

/** Figures that AWS and Kubernetes publish. Times are in seconds, shares in percent. */
export interface Constants {
  /** Application Load Balancer: time between two health checks of one target. */
  checkEverySeconds: number;
  /** Checks in a row that bring a target back. */
  healthyThreshold: number;
  /** Checks in a row that take a target out. */
  unhealthyThreshold: number;
  /** Longest time that a leaving target may finish its requests. */
  drainSeconds: number;
  /** Target tracking: how often the metric is looked at. */
  metricSeconds: number;
  /** Target tracking: wait after a scaling activity of an ECS service. */
  cooldownSeconds: number;
  /** Target tracking: how far below the target the metric must lie before copies are removed. */
  scaleInBandPercent: number;
  /** Horizontal Pod Autoscaler: time between two decisions. */
  hpaEverySeconds: number;
  /** Horizontal Pod Autoscaler: distance from the target that is left alone. */
  hpaTolerancePercent: number;
  /** Horizontal Pod Autoscaler: the highest recommendation of this window wins when shrinking. */
  hpaWindowSeconds: number;
  /** Horizontal Pod Autoscaler: most pods, and most percent, added in one decision. */
  hpaMaxAdded: number;
  hpaMaxAddedPercent: number;
  /** Deployment circuit breaker: failed containers, as a share of the desired count, and its bounds. */
  breakerPercent: number;
  breakerMin: number;
  breakerMax: number;
}

/** Balancing rules of an Application Load Balancer that are modelled. */
export const balancingRules = ['round-robin', 'least-outstanding'] as const;
export type BalancingRule = (typeof balancingRules)[number];

/** A stop in the load balancer's round, with the requests it has in progress. */
export interface Target {
  id: number;
  outstanding: number;
}

/**
 * The target that gets the next request, or undefined when there is none.
 * `lastId` is the target that got the one before; `targets` come in rising order of id.
 */
export function nextTarget<T extends Target>(
  rule: BalancingRule,
  targets: readonly T[],
  lastId: number,
): T | undefined {
  let start = 0;
  while (start < targets.length && (targets[start]?.id ?? 0) <= lastId) start += 1;
  if (rule === 'round-robin') return targets[start] ?? targets[0];

  // Ties go round too, or an idle cluster would send everything to its first container.
  let best: T | undefined;
  for (let offset = 0; offset < targets.length; offset += 1) {
    const target = targets[(start + offset) % targets.length];
    if (target && (!best || target.outstanding < best.outstanding)) best = target;
  }
  return best;
}

/** What the load balancer knows about one target. */
export interface Checked {
  verdict: 'initial' | 'healthy' | 'unhealthy';
  /** Equal results in a row, up to now. */
  passed: number;
  failed: number;
}

/**
 * The target's standing after one more health check. A new target needs one passed check; later
 * changes need the thresholds.
 * Source: "Health checks for Application Load Balancer target groups".
 */
export function afterCheck(before: Checked, hasPassed: boolean, constants: Constants): Checked {
  const passed = hasPassed ? before.passed + 1 : 0;
  const failed = hasPassed ? 0 : before.failed + 1;
  if (hasPassed) {
    const needed = before.verdict === 'initial' ? 1 : constants.healthyThreshold;
    const isBack = before.verdict === 'healthy' || passed >= needed;
    return { verdict: isBack ? 'healthy' : before.verdict, passed, failed };
  }
  const isOut = before.verdict === 'unhealthy' || failed >= constants.unhealthyThreshold;
  return { verdict: isOut ? 'unhealthy' : before.verdict, passed, failed };
}

/**
 * Copies needed to bring the metric to its target: ceil(count x metric / target).
 * Source: Kubernetes, "Horizontal Pod Autoscaling". AWS publishes no formula for target tracking;
 * the same one serves there as a model. `metric` and `target` share one unit.
 */
export function copiesNeeded(count: number, metric: number, target: number): number {
  // 3 x 0.7 / 0.1 is 21.000000000000004 to a computer: the rest must not become a copy.
  return Math.ceil((count * metric) / target - 1e-9);
}

/** Bounds of a rolling update: running containers at most, healthy ones at least. */
export function rollingBounds(
  desired: number,
  minPercent: number,
  maxPercent: number,
): { minHealthy: number; maxRunning: number } {
  return {
    minHealthy: Math.ceil((desired * minPercent) / 100),
    maxRunning: Math.floor((desired * maxPercent) / 100),
  };
}

/** Failed containers after which the deployment circuit breaker gives up. */
export function breakerThreshold(desired: number, constants: Constants): number {
  const share = Math.ceil((desired * constants.breakerPercent) / 100);
  return Math.min(constants.breakerMax, Math.max(constants.breakerMin, share));
}
