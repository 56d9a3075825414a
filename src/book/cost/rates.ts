import type { Read } from '#ledger/derive.ts';
import type { Fact } from '#ledger/schemas/fact.ts';
import type { FargateRates, LambdaRates } from './cost.ts';

export type Architecture = 'x86' | 'arm';

/**
 * Lambda prices of one architecture from the ledger. Each is read when it is used, so that a figure
 * worked out with them rests on those records only.
 */
export function lambdaRates(architecture: Architecture, read: Read): LambdaRates {
  return {
    get requestUsd() {
      return read('lambda-request');
    },
    durationTiers: [1, 2, 3].map((step) => {
      const id = `lambda-duration-${architecture}-t${step}`;
      return {
        get upTo() {
          return endOfTier(read.fact(id));
        },
        get usd() {
          return read(id);
        },
      };
    }),
    get freeRequests() {
      return read('lambda-free-requests');
    },
    get freeGbSeconds() {
      return read('lambda-free-gbs');
    },
    get readyUsd() {
      return read(`lambda-pc-${architecture}`);
    },
    get readyRunUsd() {
      return read(`lambda-pc-duration-${architecture}`);
    },
    get readyStepMinutes() {
      return read('lambda-pc-billing-step');
    },
  };
}

/** Fargate prices for Linux on one architecture from the ledger, read when they are used. */
export function fargateRates(architecture: Architecture, read: Read): FargateRates {
  return {
    get vcpuHourUsd() {
      return read(`fargate-${architecture}-vcpu-hour`);
    },
    get gbHourUsd() {
      return read(`fargate-${architecture}-gb-hour`);
    },
    get diskGbHourUsd() {
      return read('fargate-ephemeral-gb-hour');
    },
    get includedDiskGb() {
      return read('fargate-disk-free');
    },
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

/** The EC2 instance types among these facts, cheapest first. */
export function instanceTypes(facts: readonly Fact[]): InstanceType[] {
  return facts
    .flatMap((one) => {
      if (one.kind !== 'price' || one.instance === undefined) return [];
      const name = one.id.slice('ec2-'.length);
      const architecture: Architecture = one.scope?.architecture === 'arm' ? 'arm' : 'x86';
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

/** The task sizes of ECS on Fargate among these facts, smallest first. */
export function fargateSizes(facts: readonly Fact[]): FargateSize[] {
  return facts
    .flatMap((one) => {
      if (one.kind !== 'quantity' || !one.id.startsWith('fargate-size-')) return [];
      return [{ vcpu: Number(one.id.slice('fargate-size-'.length)), memoryGb: one.choices ?? [] }];
    })
    .sort((a, b) => a.vcpu - b.vcpu);
}

function endOfTier(fact: Fact): number | null {
  if (fact.kind === 'price') return fact.tier?.to ?? null;
  throw new Error(`The fact "${fact.id}" is a ${fact.kind}, not a price`);
}
