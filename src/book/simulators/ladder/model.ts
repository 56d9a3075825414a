/**
 * Two rungs of the ladder of service levels, and what changes hands between them.
 *
 * The rungs are ways of running work on AWS. Who does what on each comes from the responsibility
 * records, handed in as `LadderData`: the browser gets the cells it needs and not the ledger.
 */

import { differences } from '../../duty/hands.ts';
import type { Level, Who } from '../../duty/schema.ts';
import type { SourceLink } from '../shared/source-link.ts';

export interface Duty {
  label: string;
  means: string;
}

export interface Hand {
  who: Who;
  /** True when the sources say it less directly than this. */
  inferred: boolean;
  note: string;
  /** Index into `LadderData.sources`. */
  source: number;
}

export interface Rung {
  id: string;
  label: string;
  /** As the ladder names it in a narrow row. */
  short: string;
  /** Narrow screens leave it out. */
  isMinor: boolean;
  level: Level;
  /** One sentence: what is given up by standing here. */
  givesUp: string;
  /** One entry per duty, in the order of `LadderData.duties`. */
  hands: Hand[];
}

export interface LadderData {
  duties: Duty[];
  /** From the one where you do most to the one where AWS does most. */
  rungs: Rung[];
  sources: readonly SourceLink[];
}

/** Ids of two rungs: where the reader stands and where the reader stood before. */
export interface Ladder {
  from: string;
  to: string;
}

export type LadderEvent = { type: 'climb'; to: string } | { type: 'swap' };

/** The state after one event. Climbing to the rung one stands on changes nothing. */
export function step(state: Ladder, event: LadderEvent): Ladder {
  if (event.type === 'swap') return { from: state.to, to: state.from };
  return event.to === state.to ? state : { from: state.to, to: event.to };
}

/** The rung with this id. Throws when the ladder has none. */
export function rung({ rungs }: LadderData, id: string): Rung {
  const found = rungs.find((rung) => rung.id === id);
  if (!found) throw new Error(`The ladder has no rung "${id}".`);
  return found;
}

/** One row of the table. */
export interface Change {
  duty: Duty;
  before: Hand;
  now: Hand;
  /** Where the duty went: the side that has more of it now, or null when nothing changed. */
  went: 'to AWS' | 'to you' | 'away' | 'came' | null;
}

/** What both rungs say about every duty, in the order of the bar. */
export function compare(data: LadderData, { from, to }: Ladder): Change[] {
  const before = rung(data, from).hands;
  const now = rung(data, to).hands;
  const moved = new Map(
    differences(
      before.map(({ who }) => who),
      now.map(({ who }) => who),
    ).map(({ index, a, b }) => [index, went(a, b)]),
  );
  return data.duties.flatMap((duty, index) => {
    const [a, b] = [before[index], now[index]];
    return a && b ? [{ duty, before: a, now: b, went: moved.get(index) ?? null }] : [];
  });
}

/** Where a duty went that another side does now. */
function went(before: Who, now: Who): Change['went'] {
  if (now === 'none') return 'away';
  if (before === 'none') return 'came';
  const share = { customer: 0, shared: 1, aws: 2 };
  return share[now] > share[before] ? 'to AWS' : 'to you';
}

/** How many duties are entirely the reader's on this rung. */
export function ownDuties(rung: Rung): number {
  return countOf(rung, 'customer');
}

/** How many duties one side has on this rung. */
export function countOf({ hands }: Rung, who: Who): number {
  return hands.filter((hand) => hand.who === who).length;
}

/**
 * What the picture shows, in one sentence. The picture itself says where the reader came from: on a
 * phone there is no room for both names.
 */
export function result(data: LadderData, state: Ladder): string {
  const [from, to] = [rung(data, state.from), rung(data, state.to)];
  const yours = `${ownDuties(to)} of ${to.hands.length}`;
  if (from === to) return `On ${to.label}, ${yours} duties are yours alone.`;
  const changes = compare(data, state);
  const count = (kind: Change['went']): number =>
    changes.filter(({ went }) => went === kind).length;
  const [toAws, toYou] = [count('to AWS'), count('to you')];
  const total = toAws + toYou;
  const verb = total === 1 ? 'duty moves' : 'duties move';
  const told =
    total === 0
      ? 'no duty changes sides'
      : toAws > 0 && toYou > 0
        ? `${total} ${verb} (${toAws} toward AWS, ${toYou} toward you)`
        : `${total} ${verb} toward ${toAws > 0 ? 'AWS' : 'you'}`;
  return `On ${to.label}, ${told}, and ${yours} are yours alone.`;
}

/** The comparison in words: what moved, what stayed, what was given up. */
export function describe(data: LadderData, state: Ladder): string {
  const [from, to] = [rung(data, state.from), rung(data, state.to)];
  if (from === to)
    return `With ${to.label}, ${ownDuties(to)} of ${to.hands.length} duties are yours alone.`;
  const changes = compare(data, state);
  const told = (kind: Change['went'], one: string, many: string): string => {
    const labels = changes
      .filter(({ went }) => went === kind)
      .map(({ duty }) => inText(duty.label));
    if (labels.length === 0) return '';
    const subject = labels.length === 1 ? `1 duty ${one}` : `${labels.length} duties ${many}`;
    return `${subject}: ${listed(labels)}.`;
  };
  const moved = [
    told('to AWS', 'moves toward AWS', 'move toward AWS'),
    told('to you', 'moves toward you', 'move toward you'),
    told('came', 'is new', 'are new'),
    told('away', 'doesn’t apply there', 'don’t apply there'),
  ].filter((text) => text !== '');
  const stayed = changes.filter((change) => change.went === null).length;
  return [
    `You move from ${from.label} to ${to.label}.`,
    ...(moved.length === 0 ? ['No duty changes hands.'] : moved),
    `${stayed} of ${changes.length} duties stay where they were.`,
    to.givesUp,
  ].join(' ');
}

/** A label inside a sentence: without what follows a colon, and in lower case. */
function inText(label: string): string {
  const [name = label] = label.split(':');
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** "a", "a and b", "a, b, and c". */
function listed(labels: readonly string[]): string {
  return new Intl.ListFormat('en-US', { type: 'conjunction' }).format(labels);
}
