import { responsibilities } from '../../duty/responsibility.ts';
import { sourceLink, type Surroundings } from '../shared/source-link.ts';
import type { LadderData } from './model.ts';

/** The responsibility records as the ladder needs them, lowest rung first. */
export function ladderData(around: Surroundings): LadderData {
  const { cell, duties, options } = responsibilities(around.book);
  const sourceIds: string[] = [];
  const indexOf = (id: string): number => {
    if (!sourceIds.includes(id)) sourceIds.push(id);
    return sourceIds.indexOf(id);
  };
  const rungs = options
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, label, level, givesUp }) => ({
      id,
      label,
      level,
      givesUp,
      hands: duties.map((duty) => {
        const { who, inferred, note = '', source } = cell(id, duty.id);
        return { who, inferred, note, source: indexOf(source) };
      }),
    }));
  return {
    duties: duties.map(({ label, means }) => ({ label, means })),
    rungs,
    sources: sourceIds.map((id) => sourceLink(id, around)),
  };
}
