import { readChoice, readNumber, readSwitch, writeParam } from '../shared/params.ts';
import { readWorkload, workloadBounds, writeWorkload } from '../shared/workload.ts';
import { chartRequests, type Prices, type Setup, usualSetup } from './model.ts';

/** The numbers a reader can set, with their bounds. */
export const bounds = {
  ...workloadBounds,
  // Slider and chart go from the same number to the same number.
  requestsPerMonth: { ...chartRequests, whole: true },
  peak: { min: 1, max: 100, whole: true },
  perVcpu: { min: 1, max: 1000, whole: true },
} as const;
export const numbers = [
  'requestsPerMonth',
  'durationMs',
  'memoryMb',
  'peak',
  'perVcpu',
] as const satisfies (keyof Setup)[];

/** The switches, with their names in the address. */
const switches = {
  hasFreeTier: 'free',
  hasBalancer: 'balancer',
  hasNat: 'nat',
  hasSecondCopy: 'second',
  hasSpot: 'spot',
} as const satisfies Partial<Record<keyof Setup, string>>;
const switchNames = [
  'hasFreeTier',
  'hasBalancer',
  'hasNat',
  'hasSecondCopy',
  'hasSpot',
] as const satisfies (keyof typeof switches)[];

/** Names in the address of the numbers that are not part of the workload. */
const names = { peak: 'peak', perVcpu: 'per-vcpu' } as const;
const ownNumbers = ['peak', 'perVcpu'] as const;

function ids(kinds: readonly { id: string }[]): string[] {
  return kinds.map(({ id }) => id);
}

/** The setup in an address; whatever is missing or unsound is usual. */
export function readSetup(params: URLSearchParams, { sizes, instances }: Prices): Setup {
  const { min, max } = bounds.requestsPerMonth;
  const workload = readWorkload(params);
  const setup: Setup = {
    ...usualSetup,
    ...workload,
    requestsPerMonth: Math.min(max, Math.max(min, workload.requestsPerMonth)),
    size: readChoice(params, 'task', ids(sizes), usualSetup.size),
    instance: readChoice(params, 'instance', ids(instances), usualSetup.instance),
  };
  for (const name of ownNumbers) {
    setup[name] = readNumber(params, names[name], bounds[name], usualSetup[name]);
  }
  for (const name of switchNames) {
    setup[name] = readSwitch(params, switches[name], usualSetup[name]);
  }
  return setup;
}

/** Writes the setup into an address; what is usual is left out. */
export function writeSetup(params: URLSearchParams, setup: Setup): void {
  writeWorkload(params, setup);
  writeParam(params, 'task', setup.size, usualSetup.size);
  writeParam(params, 'instance', setup.instance, usualSetup.instance);
  for (const name of ownNumbers) writeParam(params, names[name], setup[name], usualSetup[name]);
  for (const name of switchNames) {
    writeParam(params, switches[name], setup[name], usualSetup[name]);
  }
}
