import type { PriceFact } from '#ledger/schemas/fact.ts';
import type { FargateRates, LambdaRates } from './cost.ts';
import { fact, facts, numberOf } from '#ledger/ledger.ts';

export type Architecture = 'x86' | 'arm';

/** Lambda prices of one architecture from the ledger. */
export function lambdaRates(architecture: Architecture): LambdaRates {
  return {
    requestUsd: numberOf('lambda-request'),
    durationTiers: [1, 2, 3].map((step) => {
      const { value, tier } = price(`lambda-duration-${architecture}-t${step}`);
      return { upTo: tier?.to ?? null, usd: value };
    }),
    freeRequests: numberOf('lambda-free-requests'),
    freeGbSeconds: numberOf('lambda-free-gbs'),
    readyUsd: numberOf(`lambda-pc-${architecture}`),
    readyRunUsd: numberOf(`lambda-pc-duration-${architecture}`),
    readyStepMinutes: numberOf('lambda-pc-billing-step'),
  };
}

/** Fargate prices for Linux on one architecture from the ledger. */
export function fargateRates(architecture: Architecture): FargateRates {
  return {
    vcpuHourUsd: numberOf(`fargate-${architecture}-vcpu-hour`),
    gbHourUsd: numberOf(`fargate-${architecture}-gb-hour`),
    diskGbHourUsd: numberOf('fargate-ephemeral-gb-hour'),
    includedDiskGb: numberOf('fargate-disk-free'),
  };
}

/** An EC2 instance type of the ledger. */
export interface InstanceType {
  /** The name AWS gives it, such as `m7g.large`. */
  name: string;
  architecture: Architecture;
  vcpu: number;
  memoryGib: number;
  hourUsd: number;
  /** Its processing power is only partly its own all the time (t3, t4g). */
  isBurstable: boolean;
}

/** The EC2 instance types of the ledger, cheapest first. */
export function instanceTypes(): InstanceType[] {
  return facts
    .flatMap((one) => {
      if (one.kind !== 'price' || one.instance === undefined) return [];
      const name = one.id.slice('ec2-'.length);
      const architecture = one.scope?.architecture ?? 'x86';
      const isBurstable = name.startsWith('t');
      return [{ name, architecture, ...one.instance, hourUsd: one.value, isBurstable }];
    })
    .sort((a, b) => a.hourUsd - b.hourUsd);
}

/** One size of processing power that a Fargate task may have, and the memory that goes with it. */
export interface FargateSize {
  vcpu: number;
  memoryGb: readonly number[];
}

/** The task sizes of ECS on Fargate, smallest first. */
export function fargateSizes(): FargateSize[] {
  return facts
    .flatMap((one) => {
      if (one.kind !== 'quantity' || !one.id.startsWith('fargate-size-')) return [];
      return [{ vcpu: Number(one.id.slice('fargate-size-'.length)), memoryGb: one.choices ?? [] }];
    })
    .sort((a, b) => a.vcpu - b.vcpu);
}

function price(id: string): PriceFact {
  const found = fact(id);
  if (found.kind === 'price') return found;
  throw new Error(`The fact "${id}" is a ${found.kind}, not a price`);
}
