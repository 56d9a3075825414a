import { fact, numberOf } from '#ledger/ledger.ts';
import { fargateRates, fargateSizes, instanceTypes, lambdaRates } from '../../cost/rates.ts';
import type { Prices } from './model.ts';

/** Everything that the cost calculator takes from the ledger. For the build only. */
export function prices(): Prices {
  const fargate = fargateRates('x86');
  return {
    lambda: { x86: lambdaRates('x86'), arm: lambdaRates('arm') },
    fargate: {
      x86: fargate,
      arm: fargateRates('arm'),
      spot: {
        ...fargate,
        vcpuHourUsd: numberOf('fargate-spot-x86-vcpu-hour'),
        gbHourUsd: numberOf('fargate-spot-x86-gb-hour'),
      },
    },
    balancer: {
      hourUsd: numberOf('alb-hour'),
      lcuHourUsd: numberOf('alb-lcu-hour'),
      connectionsPerLcu: numberOf('alb-lcu-connections'),
    },
    natHourUsd: numberOf('nat-gateway-hour'),
    sizes: sizes(),
    instances: instanceTypes().map(({ name, memoryGib, ...rest }) => ({
      id: name,
      memoryGb: memoryGib,
      ...rest,
    })),
    lambdaTimeoutMs: numberOf('lambda-timeout-max') * 60_000,
    lambdaMemoryMb: numberOf('lambda-memory-max'),
  };
}

/** Ids of the sources of these prices, for the page's list. */
export function sourceIds(): string[] {
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
function sizes(): Prices['sizes'] {
  return fargateSizes().flatMap(({ vcpu, memoryGb }) => {
    const smallest = memoryGb[0] ?? 0;
    const chosen = memoryGb.filter(
      (gb, place) => gb === smallest || gb === 2 * smallest || place === memoryGb.length - 1,
    );
    return chosen.map((gb) => ({ id: `${vcpu}-${gb}`, vcpu, memoryGb: gb }));
  });
}
