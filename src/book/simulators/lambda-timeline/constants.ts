import { fargateMonth, hourlyMonth } from '../../cost/cost.ts';
import { fact, numberOf } from '#ledger/ledger.ts';
import { fargateRates, lambdaRates } from '../../cost/rates.ts';
import { usualWorkload } from '../shared/workload.ts';
import type { Constants } from './state.ts';

/** Everything that the timeline takes from the ledger. For the build only: it loads the ledger. */
export function constants(): Constants {
  const task = { vcpu: 0.25, memoryGb: 0.5 };
  const instance = 't3.small';
  return {
    rules: {
      scalingEnvironments: numberOf('lambda-scaling-rate'),
      scalingMs: numberOf('lambda-scaling-interval') * 1000,
      requestsPerEnvironment: numberOf('lambda-requests-per-environment'),
    },
    rates: lambdaRates('x86'),
    usual: {
      ...usualWorkload,
      pattern: 'burst',
      initMs: 400,
      limit: numberOf('lambda-concurrency-default'),
      provisioned: 0,
      keptMinutes: 6,
    },
    most: {
      durationMs: numberOf('lambda-timeout-max') * 60_000,
      memoryMb: numberOf('lambda-memory-max'),
      initMs: numberOf('lambda-init-limit') * 1000,
    },
    least: { memoryMb: numberOf('lambda-memory-min') },
    alwaysOn: [
      {
        label: `One Fargate task with ${task.vcpu} vCPU and ${task.memoryGb} GB`,
        usd: fargateMonth(task, fargateRates('x86')).totalUsd,
      },
      {
        label: `One ${instance} EC2 instance`,
        usd: hourlyMonth(numberOf(`ec2-${instance}`)),
      },
    ],
  };
}

/** Ids of the sources of these figures, for the page's list. */
export function sourceIds(): string[] {
  return [
    'lambda-scaling-rate',
    'lambda-concurrency-default',
    'lambda-init-limit',
    'lambda-request',
    'fargate-x86-vcpu-hour',
    'ec2-t3.small',
  ].map((id) => fact(id).source);
}
