import { decodeHands, differences, type Difference } from './hands.ts';

/** The table of responsibilities in as few bytes as a browser needs to compare two options. */
export interface CompareData {
  /** The labels of the duties. */
  duties: string[];
  options: { id: string; label: string; hands: string; givesUp: string }[];
}

export interface Comparison {
  rows: ({ duty: string } & Difference)[];
  /** The result in one sentence, for everybody and for screen readers. */
  sentence: string;
}

/**
 * What differs between two options, in the order of the duties.
 * Throws for an id that the data do not hold.
 */
export function compare({ duties, options }: CompareData, a: string, b: string): Comparison {
  const [left, right] = [find(options, a), find(options, b)];
  const rows = differences(decodeHands(left.hands), decodeHands(right.hands)).map((one) => ({
    duty: duties[one.index] ?? '',
    ...one,
  }));
  const same = duties.length - rows.length;
  const sentence =
    rows.length === 0
      ? `${left.label} and ${right.label} leave you the same duties.`
      : `${left.label} and ${right.label} differ in ${rows.length} of ${duties.length} duties. The other ${same} stay with the same side.`;
  return { rows, sentence };
}

function find(options: CompareData['options'], id: string) {
  const found = options.find((option) => option.id === id);
  if (found === undefined) throw new Error(`There is no option "${id}" to compare.`);
  return found;
}
