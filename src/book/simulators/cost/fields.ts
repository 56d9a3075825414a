import type { Fields } from '../shared/fields.ts';
import type { Prices, Setup } from './model.ts';
import { bounds } from './state.ts';

/** What a reader can set, with the sizes and instance types of the ledger. */
export function fieldsOf({ sizes, instances }: Prices): Fields<keyof Setup> {
  return {
    requestsPerMonth: {
      kind: 'number',
      label: 'Requests a month',
      unit: 'requests',
      scale: 'log',
      ...bounds.requestsPerMonth,
    },
    durationMs: {
      kind: 'number',
      label: 'Time per request',
      unit: 'ms',
      scale: 'log',
      ...bounds.durationMs,
    },
    memoryMb: {
      kind: 'number',
      label: 'Memory',
      unit: 'MB',
      scale: 'log',
      ...bounds.memoryMb,
    },
    size: {
      kind: 'choice',
      look: 'menu',
      label: 'Fargate task',
      choices: sizes.map(({ id, vcpu, memoryGb }) => ({
        value: id,
        label: `${vcpu} vCPU, ${memoryGb} GB`,
      })),
    },
    instance: {
      kind: 'choice',
      look: 'menu',
      label: 'EC2 instance',
      choices: instances.map(({ id, vcpu, memoryGb }) => ({
        value: id,
        label: `${id} (${vcpu} vCPU, ${memoryGb} GiB)`,
      })),
    },
    peak: {
      kind: 'number',
      label: 'Peak, in multiples of the average',
      unit: 'times the average',
      scale: 'log',
      ...bounds.peak,
    },
    perVcpu: {
      kind: 'number',
      label: 'Requests one vCPU handles at once',
      unit: 'requests at once',
      scale: 'log',
      ...bounds.perVcpu,
    },
    hasFreeTier: { kind: 'switch', label: 'Lambda free tier' },
    hasBalancer: { kind: 'switch', label: 'Load balancer' },
    hasNat: { kind: 'switch', label: 'NAT gateway' },
    hasSecondCopy: { kind: 'switch', label: 'At least two tasks or instances' },
    hasSpot: { kind: 'switch', label: 'Show Fargate Spot' },
  };
}

/** The settings to begin with, and the others. */
export const first = ['requestsPerMonth', 'durationMs', 'memoryMb'] as const;
export const more = [
  {
    legend: 'Costs that are easy to forget',
    names: ['hasFreeTier', 'hasBalancer', 'hasNat', 'hasSecondCopy', 'hasSpot'],
  },
  { legend: 'What it runs on', names: ['size', 'instance', 'peak', 'perVcpu'] },
] as const;
