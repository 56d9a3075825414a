import { z } from 'zod';
import type { Reference } from '#content/names.ts';
import { printableNames } from '#content/kinds.ts';
import { bullets } from '#content/markdown-text.ts';
import type { Figure, Ledger } from '#ledger/ledger.ts';

/** A record in a chart, with the name it has there. */
export interface Entry {
  label: string;
  /** One record, or two for what lasts from one day to another. */
  ids: string[];
}

/** What a chart shows, as authors write it: `first-fact: its name; second + third: its name`. */
export const entries = z
  .string()
  .regex(
    /^[^:;]+:[^;]+(?:;[^:;]+:[^;]+)+$/,
    'write at least two records, each with a name: "fact-id: its name; other-id: its name"',
  )
  .transform((text) =>
    text.split(';').map((part): Entry => {
      const [names = '', ...label] = part.split(':');
      return {
        label: label.join(':').trim().replace(/\s+/g, ' '),
        ids: names.split('+').map((id) => id.trim()),
      };
    }),
  );

/** The records of a chart, in its order. */
export function figuresOf(facts: readonly Entry[], { figure }: Ledger): Figure[] {
  return facts.flatMap(({ ids }) => ids.map(figure));
}

/** The names that a chart uses. */
export function namesIn({ facts }: { facts: readonly Entry[] }): Reference[] {
  return facts.flatMap(({ ids }) => ids.map((id) => ({ id, names: printableNames })));
}

/** The words of a chart, for search. */
export function labels({ facts, caption }: { facts: readonly Entry[]; caption: string }): string {
  return [caption, ...facts.map(({ label }) => label)].join(' ');
}

/** A chart as a list of its records. */
export function inWords(
  { facts, caption }: { facts: readonly Entry[]; caption: string },
  { fillText }: Ledger,
): string {
  const lines = facts.map(
    ({ label, ids }) => `${label}: ${ids.map((id) => fillText(`{${id}}`)).join(' to ')}`,
  );
  return `${caption}\n\n${bullets(lines)}`;
}

/** How many of the smallest unit one of each is; units of one list can be compared. */
const families: Readonly<Record<string, number>>[] = [
  { ms: 1, second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, month: 2_628_000_000 },
  { KB: 1, MB: 1000, MiB: 1049, GB: 1_000_000, GiB: 1_073_742 },
  { usd: 1, price: 1 },
  { count: 1, request: 1, execution: 1, environment: 1 },
  { percent: 1 },
  { vcpu: 1 },
];

/**
 * The size of a quantity or a price, comparable with others of its kind, and that kind.
 * A range counts with its upper end. Throws for what has no size, such as a date.
 */
export function sizeOf(one: Figure): { size: number; family: number } {
  if (one.kind === 'price') return { size: one.value * one.per, family: 2 };
  const unit = 'unit' in one ? one.unit : '';
  const family = families.findIndex((units) => unit in units);
  const value = 'value' in one ? one.value : undefined;
  const most = Array.isArray(value) ? Math.max(...value) : value;
  if (family < 0 || typeof most !== 'number') {
    throw new Error(`"${one.id}" is no quantity that a bar can show.`);
  }
  return { size: most * (families[family]?.[unit] ?? 1), family };
}
