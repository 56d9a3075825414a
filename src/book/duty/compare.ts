import type { Who } from './schema.ts';

/** The table of responsibilities in as few bytes as a browser needs to compare two options. */
export interface CompareData {
  duties: { id: string; label: string }[];
  /** One letter per duty: a (AWS), c (customer), s (shared), n (does not apply). */
  options: { id: string; label: string; who: string; givesUp: string }[];
}

/** How each side is named in a sentence. */
export const sideNames: Record<Who, string> = {
  aws: 'AWS',
  customer: 'you',
  shared: 'shared',
  none: 'doesn’t apply',
};

const sides: Record<string, Who> = { a: 'aws', c: 'customer', s: 'shared', n: 'none' };

export interface Comparison {
  rows: { duty: string; a: Who; b: Who }[];
  /** The result in one sentence, for everybody and for screen readers. */
  sentence: string;
}

/**
 * What differs between two options, in the order of the duties.
 * Throws for an id that the data do not hold.
 */
export function compare(data: CompareData, a: string, b: string): Comparison {
  const left = find(data, a);
  const right = find(data, b);
  const rows = data.duties.flatMap(({ label }, place) => {
    const pair = { duty: label, a: sideAt(left.who, place), b: sideAt(right.who, place) };
    return pair.a === pair.b ? [] : [pair];
  });
  const same = data.duties.length - rows.length;
  const sentence =
    rows.length === 0
      ? `${left.label} and ${right.label} leave you the same duties.`
      : `${left.label} and ${right.label} differ in ${rows.length} of ${data.duties.length} duties. The other ${same} stay with the same side.`;
  return { rows, sentence };
}

function find(data: CompareData, id: string) {
  const found = data.options.find((option) => option.id === id);
  if (found === undefined) throw new Error(`There is no option "${id}" to compare.`);
  return found;
}

function sideAt(letters: string, place: number): Who {
  return sides[letters.charAt(place)] ?? 'none';
}
