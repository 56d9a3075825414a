import { scene } from './model.ts';
import type { Constants } from './rules.ts';

/** A rule that the model follows, in a sentence or two, with the ids of its sources. */
interface RuleInWords {
  name: string;
  text: string;
  sources: string[];
}

/** The rules with the figures of the ledger put in. */
export function rulesInWords(constants: Constants): RuleInWords[] {
  return [
    {
      name: 'Health checks',
      text: `Each container is checked every ${constants.checkEverySeconds} seconds. One passed check lets a new one in, ${constants.unhealthyThreshold} failures in a row take it out, ${constants.healthyThreshold} passes in a row bring it back. A container on its way out may finish its requests, for ${constants.drainSeconds} seconds at most.`,
      sources: ['alb-health-checks', 'alb-attributes'],
    },
    {
      name: 'Load balancing',
      text: 'Round robin takes healthy containers in turn. Least outstanding requests takes the one with the fewest requests in progress.',
      sources: ['alb-attributes'],
    },
    {
      name: 'Target tracking',
      text: `Looks every ${constants.metricSeconds} seconds. Adds at once, in proportion; during the ${constants.cooldownSeconds} seconds after that only a larger order counts. Removes only when the metric is more than ${constants.scaleInBandPercent} % below its target, ${constants.cooldownSeconds} seconds after the last change, and never during a rollout. AWS publishes the behaviour, not the sum: that it is containers × metric / target, rounded up, is our model.`,
      sources: ['target-tracking', 'ecs-target-tracking'],
    },
    {
      name: 'Horizontal Pod Autoscaler',
      text: `Every ${constants.hpaEverySeconds} seconds: containers × metric / target, rounded up. Up to ${constants.hpaTolerancePercent} % off the target is left alone. It adds ${constants.hpaMostAdded} or as many again at a time, whichever is more, and shrinks to the highest count it has recommended in ${constants.hpaWindowSeconds} seconds.`,
      sources: ['kubernetes-hpa'],
    },
    {
      name: 'Rolling update',
      text: 'New containers start as long as no more than the maximum run; old ones stop as long as the minimum stays healthy.',
      sources: ['ecs-rolling'],
    },
    {
      name: 'Circuit breaker',
      text: `Goes back to the last good version after as many failures as ${constants.breakerPercent} % of the desired count, but at least ${constants.breakerLeast} and at most ${constants.breakerMost}.`,
      sources: ['ecs-circuit-breaker'],
    },
  ];
}

/** Ids of all sources that the rules name, each once. */
export function ruleSources(constants: Constants): string[] {
  return [...new Set(rulesInWords(constants).flatMap(({ sources }) => sources))];
}

/** What the reader should know about the scene, as a sentence of assumptions. */
export const assumptions = `Each container answers ${scene.requestsPerSecond} requests a second and takes ${scene.startSeconds} seconds to start; one request in five is six times as heavy as the others; callers give up after ${scene.patienceSeconds} seconds. These figures are ours. The rules of health checks, scaling and deployment are those of the sources.`;
