import { figure, type Figure } from '#book/derived.ts';

/** A record in a chart, with the name it has there. */
export interface Entry {
  label: string;
  /** One record, or two for what lasts from one day to another. */
  ids: string[];
  figures: Figure[];
}

/** Reads `lambda-timeout-max: a function; fargate-a + fargate-b: from one to the other`. */
export function parseEntries(text: string): Entry[] {
  return text.split(';').map((part) => {
    const [, names = '', label = ''] = /^\s*([^:]+):\s*(.+?)\s*$/s.exec(part) ?? [];
    const ids = names.split('+').map((id) => id.trim());
    return { label, ids, figures: ids.map(figure) };
  });
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
