import { mentionsIn, type Names } from '#search/core/names.ts';
import { ranks } from '#search/core/open-index.ts';
import { decodeHands, differences } from '../duty/hands.ts';
import type { Who } from '../duty/schema.ts';

/** What the comparison card is made of. */
export interface ComparisonData {
  /** Short labels of the duties, in the order of the bar, joined by `|`. */
  duties: string;
  figures: string[];
  options: OptionRow[];
  /** Which option stands for a term, by their places; for a level it is an example. */
  subjects: [term: number, option: number, isLevel: 0 | 1][];
}

export type OptionRow = [
  id: string,
  label: string,
  level: string,
  page: string,
  /** Who does each duty; see duty/hands.ts. */
  hands: string,
  /** One text per figure; empty where there is none. */
  figures: string[],
];

export interface Side {
  id: string;
  /** What the reader called it, when that is a level: "Managed service". */
  level: string;
  label: string;
  levelId: string;
  page: string;
}

export interface Comparison {
  a: Side;
  b: Side;
  /** Duties that different sides do. */
  duties: { label: string; a: Who; b: Who }[];
  /** How many duties the same side does. */
  same: number;
  figures: { label: string; a: string; b: string }[];
}

/**
 * The two sides that a query names, held against each other; undefined when it does not name
 * exactly two different ones. On its own, Fargate stands for ECS on Fargate; beside EKS it stands
 * for EKS on Fargate.
 */
export function compare(
  words: readonly string[],
  data: ComparisonData,
  index: Names,
): Comparison | undefined {
  const subjects = new Map(data.subjects.map(([term, ...subject]) => [term, subject]));
  // Only these names count: "ECS or Fargate" may itself be a name, of the page that tells them apart.
  const names = index.names.filter(({ term }) => subjects.has(term));
  const namesByKey = new Map(names.map((name) => [name.key, [name]]));
  const places: { option: number; level: string }[] = [];
  const mentions = mentionsIn(words, { ...index, names, namesByKey });
  for (const { name } of mentions.toSorted((a, b) => a.from - b.from)) {
    const [option = -1, isLevel = 0] = subjects.get(name.term) ?? [];
    if (places.some((place) => place.option === option)) continue;
    const level = names.find(({ term, rank }) => term === name.term && rank === ranks.term);
    places.push({ option, level: isLevel && level !== undefined ? level.text : '' });
  }
  if (places.length !== 2) return undefined;
  const ids = places.map(({ option }) => data.options[option]?.[0] ?? '');
  const sides = places.map(({ option, level }, place) => {
    const other = ids[1 - place] ?? '';
    const id = ids[place] === 'ecs-on-fargate' && other.startsWith('eks') ? 'eks-on-fargate' : '';
    const row = data.options.find(([one]) => one === id) ?? data.options[option];
    return row === undefined ? undefined : { row, level };
  });
  const [first, second] = sides;
  if (first === undefined || second === undefined || first.row === second.row) return undefined;
  const labels = data.duties.split('|');
  const duties = differences(decodeHands(first.row[4]), decodeHands(second.row[4])).map(
    ({ index, a, b }) => ({
      label: labels[index] ?? '',
      a,
      b,
    }),
  );
  const figures = data.figures.flatMap((label, place) => {
    const a = first.row[5][place] ?? '';
    const b = second.row[5][place] ?? '';
    return a === '' && b === '' ? [] : [{ label, a, b }];
  });
  return {
    a: side(first),
    b: side(second),
    duties,
    same: labels.length - duties.length,
    figures,
  };
}

function side({ row, level }: { row: OptionRow; level: string }): Side {
  const [id, label, levelId, page] = row;
  return { id, label, level, levelId, page };
}
