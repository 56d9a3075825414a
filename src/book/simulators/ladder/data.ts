import { cell, duties, options } from '../../duty/responsibility.ts';
import { sourceLink } from '../shared/source-link.ts';
import type { LadderData } from './model.ts';

/** Names where the record's own is too long for the row of a ladder. */
const names: Readonly<Record<string, string>> = {
  'ecs-anywhere': 'ECS Anywhere',
  'eks-self-managed': 'EKS, own nodes',
  'eks-managed-nodes': 'EKS, node groups',
  'lambda-managed-instances': 'Lambda, instances',
  'lambda-image': 'Lambda, image',
  s3: 'S3 and DynamoDB',
};

/** Rungs that a narrow screen leaves out, unless the reader stands there. */
const minor: ReadonlySet<string> = new Set([
  'ecs-anywhere',
  'eks-self-managed',
  'lambda-managed-instances',
  'lambda-image',
]);

/**
 * The responsibility records as the ladder needs them, lowest rung first.
 * `numbers` are those of the page's list of sources.
 */
export function ladderData(numbers: ReadonlyMap<string, number>): LadderData {
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
      short: names[id] ?? label,
      isMinor: minor.has(id),
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
    sources: sourceIds.map((id) => sourceLink(id, numbers)),
  };
}
