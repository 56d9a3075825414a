import type { Fields } from '../shared/fields.ts';
import { bounds, maxPercents, minPercents, type Settings } from './cluster.ts';

const percents = (values: readonly number[]): { value: string; label: string }[] =>
  values.map((percent) => ({ value: String(percent), label: `${percent}% of the desired count` }));

/** What a reader can set. */
export const fields: Fields<keyof Settings> = {
  load: { kind: 'number', label: 'Requests per second', unit: 'requests/s', ...bounds.load },
  balancing: {
    kind: 'choice',
    look: 'list',
    label: 'The load balancer picks',
    choices: [
      { value: 'round-robin', label: 'the next container in turn (round robin)' },
      { value: 'least-outstanding', label: 'the container with the fewest requests in progress' },
    ],
  },
  desired: { kind: 'number', label: 'Desired count', unit: 'containers', ...bounds.desired },
  isOrchestrated: { kind: 'switch', label: 'The orchestrator is on' },
  seed: { kind: 'number', label: 'Random seed', unit: '', ...bounds.seed },
  scaling: {
    kind: 'choice',
    look: 'menu',
    label: 'Rule',
    choices: [
      { value: 'none', label: 'No scaling' },
      { value: 'target-tracking', label: 'Target tracking (ECS)' },
      { value: 'hpa', label: 'Horizontal Pod Autoscaler' },
    ],
  },
  targetPercent: { kind: 'number', label: 'Target, busy', unit: '%', ...bounds.targetPercent },
  minCapacity: { kind: 'number', label: 'At least', unit: 'containers', ...bounds.minCapacity },
  maxCapacity: { kind: 'number', label: 'At most', unit: 'containers', ...bounds.maxCapacity },
  minPercent: {
    kind: 'choice',
    look: 'menu',
    label: 'Healthy, at least',
    choices: percents(minPercents),
  },
  maxPercent: {
    kind: 'choice',
    look: 'menu',
    label: 'Running, at most',
    choices: percents(maxPercents),
  },
  hasBreaker: { kind: 'switch', label: 'Deployment circuit breaker' },
};

/** The groups behind "More settings". */
export const more = [
  { legend: 'Traffic', names: ['load', 'balancing'] },
  { legend: 'Cluster', names: ['desired', 'isOrchestrated', 'seed'] },
  { legend: 'Scaling', names: ['scaling', 'targetPercent', 'minCapacity', 'maxCapacity'] },
  { legend: 'Rolling update', names: ['minPercent', 'maxPercent', 'hasBreaker'] },
] as const;
