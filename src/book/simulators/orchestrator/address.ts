import { readChoice, readNumber, readSwitch, writeParam } from '../shared/params.ts';
import { bounds, maxPercents, minPercents, usual, type Settings } from './cluster.ts';
import { balancingRules } from './rules.ts';
import { scalingKinds } from './scaling.ts';

/** Names in the address, no other simulator's among them. */
const names: Record<keyof Settings, string> = {
  seed: 'seed',
  desired: 'copies',
  load: 'traffic',
  balancing: 'balance',
  scaling: 'scaling',
  targetPercent: 'target',
  minCapacity: 'least',
  maxCapacity: 'most',
  isOrchestrated: 'orchestrator',
  minPercent: 'healthy',
  maxPercent: 'running',
  hasBreaker: 'breaker',
};

/** The settings in an address; what is missing, malformed or out of bounds is as usual. */
export function readSettings(params: URLSearchParams): Settings {
  const number = (key: keyof typeof bounds): number =>
    readNumber(params, names[key], bounds[key], usual[key]);
  const percent = (key: 'minPercent' | 'maxPercent', choices: readonly number[]): number =>
    Number(readChoice(params, names[key], choices.map(String), String(usual[key])));
  return {
    seed: number('seed'),
    desired: number('desired'),
    load: number('load'),
    balancing: readChoice(params, names.balancing, balancingRules, usual.balancing),
    scaling: readChoice(params, names.scaling, scalingKinds, usual.scaling),
    targetPercent: number('targetPercent'),
    minCapacity: number('minCapacity'),
    maxCapacity: number('maxCapacity'),
    isOrchestrated: readSwitch(params, names.isOrchestrated, usual.isOrchestrated),
    minPercent: percent('minPercent', minPercents),
    maxPercent: percent('maxPercent', maxPercents),
    hasBreaker: readSwitch(params, names.hasBreaker, usual.hasBreaker),
  };
}

/** Writes the settings that are not as usual. */
export function writeSettings(params: URLSearchParams, settings: Settings): void {
  for (const key of settingKeys) writeParam(params, names[key], settings[key], usual[key]);
}

/** Whether an address carries any setting of this simulator. */
export function hasSettings(params: URLSearchParams): boolean {
  return settingKeys.some((key) => params.has(names[key]));
}

const settingKeys = Object.keys(names) as (keyof Settings)[];
