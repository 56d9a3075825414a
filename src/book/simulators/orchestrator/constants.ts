import type { Constants } from './rules.ts';

/** The figures that the cluster follows, read from the ledger by id. */
export function constantsFrom(numberOf: (id: string) => number): Constants {
  return {
    checkEverySeconds: numberOf('alb-health-interval'),
    healthyThreshold: numberOf('alb-health-healthy'),
    unhealthyThreshold: numberOf('alb-health-unhealthy'),
    drainSeconds: numberOf('alb-deregistration-delay'),
    metricSeconds: numberOf('target-tracking-period') * 60,
    cooldownSeconds: numberOf('ecs-cooldown'),
    scaleInBandPercent: numberOf('target-tracking-band'),
    hpaEverySeconds: numberOf('hpa-period'),
    hpaTolerancePercent: numberOf('hpa-tolerance'),
    hpaWindowSeconds: numberOf('hpa-scale-down-window'),
    hpaMaxAdded: numberOf('hpa-scale-up-pods'),
    hpaMaxAddedPercent: numberOf('hpa-scale-up-percent'),
    breakerPercent: numberOf('ecs-breaker-share'),
    breakerMin: numberOf('ecs-breaker-min'),
    breakerMax: numberOf('ecs-breaker-max'),
  };
}
