import { fargateMonth, hourlyMonth } from '../../cost/cost.ts';
import type { Ledger } from '#ledger/ledger.ts';
import { fargateRates, lambdaRates } from '../../cost/rates.ts';
import { usualWorkload } from '../shared/workload.ts';
import type { Constants } from './state.ts';

/** Everything that the timeline takes from the ledger. */
export function constants({ read }: Ledger): Constants {
  const task = { vcpu: 0.25, memoryGb: 0.5 };
  const instance = 't3.small';
  return {
    rules: {
      scalingEnvironments: read('lambda-scaling-rate'),
      scalingMs: read('lambda-scaling-interval') * 1000,
      requestsPerEnvironment: read('lambda-requests-per-environment'),
    },
    // Rates are read when they are used; here all are.
    rates: structuredClone(lambdaRates('x86', read)),
    usual: {
      ...usualWorkload,
      pattern: 'burst',
      initMs: 400,
      limit: read('lambda-concurrency-default'),
      provisioned: 0,
      keptMinutes: 6,
    },
    most: {
      durationMs: read('lambda-timeout-max') * 60_000,
      memoryMb: read('lambda-memory-max'),
      initMs: read('lambda-init-limit') * 1000,
    },
    least: { memoryMb: read('lambda-memory-min') },
    alwaysOn: [
      {
        label: `One Fargate task with ${task.vcpu} vCPU and ${task.memoryGb} GB`,
        usd: fargateMonth(task, fargateRates('x86', read)).totalUsd,
      },
      {
        label: `One ${instance} EC2 instance`,
        usd: hourlyMonth(read(`ec2-${instance}`)),
      },
    ],
  };
}

/** Ids of the sources of these figures, for the page's list. */
export function sourceIds({ fact }: Ledger): string[] {
  return [
    'lambda-scaling-rate',
    'lambda-concurrency-default',
    'lambda-init-limit',
    'lambda-request',
    'fargate-x86-vcpu-hour',
    'ec2-t3.small',
  ].map((id) => fact(id).source);
}
