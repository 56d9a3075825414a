import type { z } from 'zod';
import json from '../../data/responsibilities.json' with { type: 'json' };
import type { cell, duty, option } from '../../duty/schema.ts';
import type { SourceLink } from '../shared/source-link.ts';
import type { LadderData } from './model.ts';

/** As written: the build has checked them. */
interface Written {
  duties: z.input<typeof duty>[];
  options: z.input<typeof option>[];
  cells: Record<string, Record<string, z.input<typeof cell>>>;
}

const records = json as Written;

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

/** Ids of the sources of all cells, each once. */
export const sourceIds: readonly string[] = [
  ...new Set(
    Object.values(records.cells).flatMap((row) => Object.values(row).map(({ source }) => source)),
  ),
];

/**
 * The responsibility records as the ladder needs them, lowest rung first. The browser loads them
 * with the script: in the page they would weigh more than all else that the ladder needs.
 * `sources` are the links of `sourceIds`.
 */
export function ladderData(sources: readonly SourceLink[]): LadderData {
  const positions = new Map(sources.map(({ id }, index) => [id, index]));
  const rungs = records.options
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, label, level, givesUp }) => ({
      id,
      label,
      short: names[id] ?? label,
      isMinor: minor.has(id),
      level,
      givesUp,
      hands: records.duties.flatMap((duty) => {
        const found = records.cells[id]?.[duty.id];
        if (found === undefined) return [];
        const { who, inferred = false, note = '', source } = found;
        return [{ who, inferred, note, source: positions.get(source) ?? -1 }];
      }),
    }));
  return { duties: records.duties.map(({ label, means }) => ({ label, means })), rungs, sources };
}
