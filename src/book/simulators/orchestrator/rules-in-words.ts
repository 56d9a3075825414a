import { scene } from './cluster.ts';
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
      text: `Each container is checked every ${constants.checkEverySeconds} seconds. One passed check lets a new container in, ${constants.unhealthyThreshold} failures in a row take it out, and ${constants.healthyThreshold} passes in a row bring it back. A container that is being stopped may finish its requests for up to ${constants.drainSeconds} seconds.`,
      sources: ['alb-health-checks', 'alb-attributes'],
    },
    {
      name: 'Load balancing',
      text: 'Round robin takes healthy containers in turn. Least outstanding requests takes the one with the fewest requests in progress.',
      sources: ['alb-attributes'],
    },
    {
      name: 'Target tracking',
      text: `It looks at the metric every ${constants.metricSeconds} seconds. It adds containers at once, in proportion, and for ${constants.cooldownSeconds} seconds after that only a larger increase counts. It removes containers only when the metric is more than ${constants.scaleInBandPercent}% below its target, ${constants.cooldownSeconds} seconds after the last change, and never during a rollout. AWS publishes the behavior but not the formula. Containers × metric / target, rounded up, is our model.`,
      sources: ['target-tracking', 'ecs-target-tracking'],
    },
    {
      name: 'Horizontal Pod Autoscaler',
      text: `Every ${constants.hpaEverySeconds} seconds it calculates containers × metric / target, rounded up. It ignores differences of up to ${constants.hpaTolerancePercent}%. It adds ${constants.hpaMostAdded} pods at a time or doubles them, whichever is more, and shrinks to the highest count that it has recommended in the last ${constants.hpaWindowSeconds} seconds.`,
      sources: ['kubernetes-hpa'],
    },
    {
      name: 'Rolling update',
      text: 'New containers start as long as no more than the maximum run. Old ones stop as long as the minimum stays healthy.',
      sources: ['ecs-rolling'],
    },
    {
      name: 'Circuit breaker',
      text: `It goes back to the last good version when ${constants.breakerPercent}% as many containers have failed as are desired, but at least ${constants.breakerLeast} and at most ${constants.breakerMost}.`,
      sources: ['ecs-circuit-breaker'],
    },
  ];
}

/** Ids of all sources that the rules name, each once. */
export function ruleSources(constants: Constants): string[] {
  return [...new Set(rulesInWords(constants).flatMap(({ sources }) => sources))];
}

/** What the reader should know about the scene, as a sentence of assumptions. */
export const assumptions = `Each container answers ${scene.requestsPerSecond} requests per second and takes ${scene.startSeconds} seconds to start. One request in five is six times as heavy as the others, and callers give up after ${scene.patienceSeconds} seconds. We chose these figures. The rules for health checks, scaling, and deployment come from the sources.`;
