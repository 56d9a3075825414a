import type { LambdaRates } from '../../cost/cost.ts';
import { type NumberBounds, readChoice, readNumber, writeParam } from '../shared/params.ts';
import { readWorkload, writeWorkload } from '../shared/workload.ts';
import {
  fitted,
  lastDrop,
  mostDrops,
  patterns,
  type Rules,
  type Scenario,
  volumes,
} from './model.ts';

/** What the timeline needs from the ledger; `constants.ts` reads it. */
export interface Constants {
  rules: Rules;
  rates: LambdaRates;
  usual: Scenario;
  /** Limits of a Lambda function. */
  most: { durationMs: number; memoryMb: number; initMs: number };
  least: { memoryMb: number };
  /** What is paid by the hour, called or not, for comparison. */
  alwaysOn: { label: string; usd: number }[];
}

/** The numbers a reader can set. */
export const numbers = [
  'requestsPerMonth',
  'durationMs',
  'memoryMb',
  'initMs',
  'limit',
  'provisioned',
  'keptMinutes',
] as const satisfies (keyof Scenario)[];
export type NumberName = (typeof numbers)[number];

/** Names in the address of what is not part of the workload. */
const names = {
  initMs: 'init',
  limit: 'limit',
  provisioned: 'ready',
  keptMinutes: 'kept',
} as const;
const ownNumbers = ['initMs', 'limit', 'provisioned', 'keptMinutes'] as const;

/** The bounds of each number; those of the workload stop where Lambda stops. */
export function boundsOf({ most, least }: Constants): Record<NumberName, NumberBounds> {
  const whole = true;
  return {
    requestsPerMonth: { ...volumes.steady, whole },
    durationMs: { min: 1, max: most.durationMs, whole },
    memoryMb: { min: least.memoryMb, max: most.memoryMb, whole },
    initMs: { min: 0, max: most.initMs, whole },
    limit: { min: 1, max: 10_000, whole },
    provisioned: { min: 0, max: 500, whole },
    keptMinutes: { min: 1, max: 60, whole },
  };
}

/** The scenario in an address. A workload too large for Lambda is cut down to what it takes. */
export function readScenario(params: URLSearchParams, constants: Constants): Scenario {
  const { usual } = constants;
  const bounds = boundsOf(constants);
  const workload = readWorkload(params);
  const scenario: Scenario = {
    ...usual,
    ...workload,
    durationMs: Math.min(workload.durationMs, bounds.durationMs.max),
    memoryMb: Math.min(workload.memoryMb, bounds.memoryMb.max),
    pattern: readChoice(params, 'pattern', patterns, usual.pattern),
  };
  for (const name of ownNumbers) {
    scenario[name] = readNumber(params, names[name], bounds[name], usual[name]);
  }
  return fitted({ ...scenario, drops: readDrops(params.get('drops') ?? '') });
}

/** The dropped events in a text such as `120.350`; anything else is none. */
function readDrops(text: string): number[] {
  if (!/^\d{1,4}(?:\.\d{1,4})*$/.test(text)) return [];
  const drops = text.split('.').map(Number);
  return drops
    .filter((drop) => drop <= lastDrop)
    .sort((a, b) => a - b)
    .slice(0, mostDrops);
}

/** Writes the scenario into an address; what is usual is left out. */
export function writeScenario(
  params: URLSearchParams,
  scenario: Scenario,
  { usual }: Constants,
): void {
  // Where nothing comes but what is dropped, the volume follows from that.
  const isFree = scenario.pattern !== 'own';
  const { requestsPerMonth } = isFree ? scenario : usual;
  writeWorkload(params, { ...scenario, requestsPerMonth });
  writeParam(params, 'pattern', scenario.pattern, usual.pattern);
  for (const name of ownNumbers) writeParam(params, names[name], scenario[name], usual[name]);
  writeParam(params, 'drops', scenario.drops.join('.'), '');
}
