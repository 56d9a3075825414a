import type { Fields } from '../shared/fields.ts';
import type { Pattern } from './model.ts';
import { boundsOf, type Constants, type NumberName } from './state.ts';

const patternLabels: Record<Pattern, string> = {
  burst: 'In a burst',
  steady: 'Steadily',
  night: 'By day, not at night',
  sparse: 'One every ten minutes',
  own: 'Only where I drop them',
};

/** What a reader can set, within what Lambda allows. */
export function fieldsOf(constants: Constants): Fields<NumberName | 'pattern'> {
  const bounds = boundsOf(constants);
  return {
    pattern: {
      kind: 'choice',
      look: 'menu',
      label: 'Requests come',
      choices: Object.entries(patternLabels).map(([value, label]) => ({ value, label })),
    },
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
    memoryMb: { kind: 'number', label: 'Memory', unit: 'MB', scale: 'log', ...bounds.memoryMb },
    initMs: { kind: 'number', label: 'Cold start', unit: 'ms', step: 10, ...bounds.initMs },
    limit: {
      kind: 'number',
      label: 'Concurrency limit',
      unit: 'at once',
      scale: 'log',
      ...bounds.limit,
    },
    provisioned: {
      kind: 'number',
      label: 'Provisioned concurrency',
      unit: 'kept ready',
      ...bounds.provisioned,
    },
    keptMinutes: {
      kind: 'number',
      label: 'Minutes until an idle environment ends (assumed)',
      unit: 'minutes',
      ...bounds.keptMinutes,
    },
  };
}

/** The settings to begin with, and the others. */
export const first = ['pattern', 'requestsPerMonth'] as const;
export const more = [
  { legend: 'The function', names: ['durationMs', 'memoryMb', 'initMs'] },
  { legend: 'Limits and assumptions', names: ['limit', 'provisioned', 'keptMinutes'] },
] as const;
