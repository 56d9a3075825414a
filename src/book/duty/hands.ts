import type { Who } from './schema.ts';

/** The word for each side that may do a duty, the same everywhere. */
export const whoNames: Readonly<Record<Who, string>> = {
  aws: 'AWS',
  customer: 'you',
  shared: 'shared',
  none: 'doesn’t apply',
};

const letters = { aws: 'a', customer: 'c', shared: 's', none: '-' } as const;
const sides = new Map(
  Object.entries(letters).map(([who, letter]) => [letter as string, who as Who]),
);

/** Who does each duty, a letter each: as few bytes as a browser needs. */
export function encodeHands(hands: readonly Who[]): string {
  return hands.map((who) => letters[who]).join('');
}

/** The sides behind letters that `encodeHands` has written. */
export function decodeHands(text: string): Who[] {
  return [...text].map((letter) => sides.get(letter) ?? 'none');
}

/** How many duties each side has. */
export function tally(hands: readonly Who[]): Record<Who, number> {
  const counts: Record<Who, number> = { customer: 0, aws: 0, shared: 0, none: 0 };
  for (const who of hands) counts[who] += 1;
  return counts;
}

/** A duty that another side does under another option, by its place in the bar. */
export interface Difference {
  index: number;
  a: Who;
  b: Who;
}

/** The duties that different sides do under two options, in the order of the bar. */
export function differences(a: readonly Who[], b: readonly Who[]): Difference[] {
  return a.flatMap((who, index) => {
    const other = b[index] ?? 'none';
    return who === other ? [] : [{ index, a: who, b: other }];
  });
}
