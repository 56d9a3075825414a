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
      text: `The load balancer checks each container every ${constants.checkEverySeconds} seconds. A new container gets requests after it passes one check. After ${constants.unhealthyThreshold} failed checks in a row, it gets no more requests. After ${constants.healthyThreshold} passed checks in a row, it gets requests again. A container that is about to stop has up to ${constants.drainSeconds} seconds to finish its requests.`,
      sources: ['alb-health-checks', 'alb-attributes'],
    },
    {
      name: 'Load balancing',
      text: 'Round robin sends each request to the next healthy container in turn. Least outstanding requests sends it to the healthy container with the fewest requests in progress.',
      sources: ['alb-attributes'],
    },
    {
      name: 'Target tracking',
      text: `Target tracking reads the metric every ${constants.metricSeconds} seconds. If the metric is above the target, it adds containers in proportion. During the next ${constants.cooldownSeconds} seconds, it adds more only if it then needs a higher count. It removes containers only when the metric is more than ${constants.scaleInBandPercent}% below the target, ${constants.cooldownSeconds} seconds have passed since the last change, and no rollout is running. AWS describes this behavior but publishes no formula. Our model uses containers × metric / target, rounded up.`,
      sources: ['target-tracking', 'ecs-target-tracking'],
    },
    {
      name: 'Horizontal Pod Autoscaler',
      text: `Every ${constants.hpaEverySeconds} seconds, the Horizontal Pod Autoscaler calculates containers × metric / target, rounded up. If the metric is within ${constants.hpaTolerancePercent}% of the target, it changes nothing. In one step, it adds up to ${constants.hpaMaxAdded} containers or doubles their number, whichever is more. When it removes containers, it keeps the highest count it has recommended in the last ${constants.hpaWindowSeconds} seconds.`,
      sources: ['kubernetes-hpa'],
    },
    {
      name: 'Rolling update',
      text: 'New containers start as long as the total stays within the maximum. Old containers stop as long as at least the minimum stays healthy.',
      sources: ['ecs-rolling'],
    },
    {
      name: 'Circuit breaker',
      text: `The circuit breaker counts the new containers that fail. By default, it rolls back to the last good version when that number reaches ${constants.breakerPercent}% of the desired count, with a minimum of ${constants.breakerMin} and a maximum of ${constants.breakerMax}.`,
      sources: ['ecs-circuit-breaker'],
    },
  ];
}

/** Ids of all sources that the rules name, each once. */
export function ruleSources(constants: Constants): string[] {
  return [...new Set(rulesInWords(constants).flatMap(({ sources }) => sources))];
}

/** What the reader should know about the scene, as a few sentences of assumptions. */
export const assumptions = `Each container answers ${scene.requestsPerSecond} requests a second and takes ${scene.startSeconds} seconds to start. One request in five takes six times as much work as the others. Callers give up after ${scene.timeoutSeconds} seconds. We chose these figures. The rules for health checks, scaling, and deployments come from the sources above.`;
