import sourcesJson from '#book/data/sources.json' with { type: 'json' };
import containers from '#book/data/facts/containers.json' with { type: 'json' };
import ec2 from '#book/data/facts/ec2.json' with { type: 'json' };
import ecr from '#book/data/facts/ecr.json' with { type: 'json' };
import ecs from '#book/data/facts/ecs.json' with { type: 'json' };
import eks from '#book/data/facts/eks.json' with { type: 'json' };
import elb from '#book/data/facts/elb.json' with { type: 'json' };
import fargate from '#book/data/facts/fargate.json' with { type: 'json' };
import general from '#book/data/facts/general.json' with { type: 'json' };
import kubernetes from '#book/data/facts/kubernetes.json' with { type: 'json' };
import lambda from '#book/data/facts/lambda.json' with { type: 'json' };
import networking from '#book/data/facts/networking.json' with { type: 'json' };
import storage from '#book/data/facts/storage.json' with { type: 'json' };
import type { Topic } from '#content/schemas/common.ts';
import { fact as factSchema, type DateFact, type Fact } from './schemas/fact.ts';
import { source as sourceSchema, type Source } from './schemas/source.ts';
import { indexById, lookUp, parseRecords } from '#content/records.ts';

const files = {
  lambda,
  ecr,
  ecs,
  eks,
  fargate,
  ec2,
  elb,
  networking,
  storage,
  containers,
  kubernetes,
  general,
} satisfies Record<Topic, unknown>;

/** Every source, in the order of its file. */
export const sources: readonly Source[] = parseRecords(
  sourceSchema,
  sourcesJson,
  'src/book/data/sources.json',
);

const sourceIndex = indexById(sources, 'source');

/** Every fact, topic by topic. */
export const facts: readonly Fact[] = Object.entries(files).flatMap(([topic, raw]) =>
  parseFacts(raw, topic),
);

const factIndex = indexById(facts, 'fact');

/** The fact with this id. Throws, with the nearest id as a hint, when there is none. */
export function fact(id: string): Fact {
  return lookUp(factIndex, id, 'fact');
}

/** The source with this id. Throws, with the nearest id as a hint, when there is none. */
export function source(id: string): Source {
  return lookUp(sourceIndex, id, 'source');
}

/** Throws when a record rests on a source that `src/book/data/sources.json` does not have. */
export function assertSource(sourceId: string, file: string, recordId: string): void {
  try {
    source(sourceId);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${file}: "${recordId}": source: ${reason}`, { cause });
  }
}

/**
 * The value of a price or a quantity, in the unit of its record.
 * Throws for dates, statuses and ranges.
 */
export function numberOf(id: string): number {
  const { kind, value } = fact(id);
  if (typeof value === 'number') return value;
  throw new Error(`The fact "${id}" is a ${Array.isArray(value) ? 'range' : kind}, not one number`);
}

/** True once a record has passed the day by which it should have been read again (`YYYY-MM-DD`). */
export function isOverdue({ reviewBy }: { reviewBy: string }, today: string): boolean {
  return reviewBy < today;
}

/** A date that the timeline draws. */
export type TimelineEntry = DateFact & { event: string };

/** The dates that the timeline draws, oldest first. */
export function timeline(): TimelineEntry[] {
  return facts
    .filter((one): one is TimelineEntry => one.kind === 'date' && one.event !== undefined)
    .sort((a, b) => a.value.localeCompare(b.value));
}

/**
 * Parses the facts of one topic.
 * Throws when a record is wrong, belongs to another topic or rests on an unknown source.
 */
export function parseFacts(raw: unknown, topic: string): Fact[] {
  const file = `src/book/data/facts/${topic}.json`;
  const records = parseRecords(factSchema, raw, file);
  for (const one of records) {
    if (one.topic !== topic) {
      throw new Error(
        `${file}: "${one.id}": topic: move it to src/book/data/facts/${one.topic}.json`,
      );
    }
    assertSource(one.source, file, one.id);
  }
  return records;
}
