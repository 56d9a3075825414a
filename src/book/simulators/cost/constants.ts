import type { Ledger } from '#ledger/ledger.ts';
import {
  fargateRates,
  fargateSizes,
  instanceTypes,
  lambdaRates,
  type Architecture,
} from '../../cost/rates.ts';
import type { Prices } from './model.ts';

/** Everything that the cost calculator takes from the ledger. For the build only. */
export function prices({ facts, read }: Ledger): Prices {
  // Rates are read when they are used; here all are.
  const lambda = (architecture: Architecture) => structuredClone(lambdaRates(architecture, read));
  const fargate = { ...fargateRates('x86', read) };
  return {
    lambda: { x86: lambda('x86'), arm: lambda('arm') },
    fargate: {
      x86: fargate,
      arm: { ...fargateRates('arm', read) },
      spot: {
        ...fargate,
        vcpuHourUsd: read('fargate-spot-x86-vcpu-hour'),
        gbHourUsd: read('fargate-spot-x86-gb-hour'),
      },
    },
    balancer: {
      hourUsd: read('alb-hour'),
      lcuHourUsd: read('alb-lcu-hour'),
      connectionsPerLcu: read('alb-lcu-connections'),
    },
    natHourUsd: read('nat-gateway-hour'),
    sizes: sizes(facts),
    instances: instanceTypes(facts).map(({ name, memoryGib, ...rest }) => ({
      id: name,
      memoryGb: memoryGib,
      ...rest,
    })),
    lambdaTimeoutMs: read('lambda-timeout-max') * 60_000,
    lambdaMemoryMb: read('lambda-memory-max'),
  };
}

/** Ids of the sources of these prices, for the page's list. */
export function sourceIds({ fact }: Ledger): string[] {
  return [
    'hours-per-month',
    'lambda-request',
    'lambda-duration-x86-t1',
    'lambda-duration-x86-t2',
    'lambda-timeout-max',
    'fargate-x86-vcpu-hour',
    'fargate-size-0.25',
    'fargate-spot-x86-vcpu-hour',
    'ec2-t3.small',
    'alb-hour',
    'alb-lcu-hour',
    'alb-lcu-connections',
    'nat-gateway-hour',
  ].map((id) => fact(id).source);
}

/** Of each vCPU size the smallest memory, twice that, and the largest: enough to choose from. */
function sizes(facts: Ledger['facts']): Prices['sizes'] {
  return fargateSizes(facts).flatMap(({ vcpu, memoryGb }) => {
    const smallest = memoryGb[0] ?? 0;
    const chosen = memoryGb.filter(
      (gb, place) => gb === smallest || gb === 2 * smallest || place === memoryGb.length - 1,
    );
    return chosen.map((gb) => ({ id: `${vcpu}-${gb}`, vcpu, memoryGb: gb }));
  });
}
