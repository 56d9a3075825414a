import { numberIn, workOut, type Derived, type Read, type Recipe } from './derive.ts';
import { formatFact } from './format.ts';
import { indexById, lookUp } from './look-up.ts';
import { refusalOf } from './printable.ts';
import type { DateFact, Fact } from './schemas/fact.ts';
import type { Source } from './schemas/source.ts';

/** Anything a page can put into a sentence by its id. */
export type Figure = Fact | Derived;

/** The facts of a book and what is worked out from them, with their sources. */
export interface Ledger {
  /** Every source, in the order of its file. */
  readonly sources: readonly Source[];
  /** Every fact, topic by topic. */
  readonly facts: readonly Fact[];
  readonly derived: readonly Derived[];
  /** What could not be worked out, and why. */
  readonly failures: readonly string[];
  /** The fact with this id. Throws, with the nearest id as a hint, when there is none. */
  readonly fact: (id: string) => Fact;
  /** The source with this id. Throws, with the nearest id as a hint, when there is none. */
  readonly source: (id: string) => Source;
  /** The fact or derived figure with this id. Throws, with the nearest id as a hint. */
  readonly figure: (id: string) => Figure;
  /** The same, or undefined when there is none. */
  readonly find: (id: string) => Figure | undefined;
  /**
   * A figure as a sentence prints it. Throws for an unknown id, and for what no sentence may print
   * (`printable.ts`); the content check tells both with file and line before that can happen.
   */
  readonly print: (id: string) => string;
  /** The value of a price or a quantity. Throws for dates, statuses and ranges. */
  readonly read: Read;
  /** The sources a figure rests on, each once. */
  readonly sourcesOf: (figure: Figure) => Source[];
  /** A text with its `{fact-id}` placeholders written out. Throws when `print` does. */
  readonly fillText: (text: string) => string;
}

/** Makes a ledger of records that have been checked, and works out the figures of `recipes`. */
export function createLedger(
  { sources, facts }: Pick<Ledger, 'sources' | 'facts'>,
  recipes: readonly Recipe[],
): Ledger {
  const sourceIndex = indexById(sources);
  const factIndex = indexById(facts);
  const fact = (id: string) => lookUp(factIndex, id, 'fact');
  const source = (id: string) => lookUp(sourceIndex, id, 'source');
  const failures: string[] = [];
  const derived = recipes.flatMap((recipe) => {
    try {
      return [workOut(recipe, fact)];
    } catch (error) {
      failures.push(`${recipe.id}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  const figureIndex = indexById<Figure>([...facts, ...derived]);
  const figure = (id: string) => lookUp(figureIndex, id, 'fact or derived figure');
  const print = (id: string) => {
    const found = figure(id);
    const refusal = refusalOf(found);
    if (refusal !== undefined) throw new Error(`${refusal.problem} ${refusal.mend}`);
    return formatFact(found);
  };
  return {
    sources,
    facts,
    derived,
    failures,
    fact,
    source,
    figure,
    find: (id) => figureIndex.get(id),
    print,
    read: Object.assign((id: string) => numberIn(fact(id)), { fact }),
    sourcesOf: (one) => {
      const ids = one.kind === 'derived' ? one.from.map((id) => fact(id).source) : [one.source];
      return [...new Set(ids)].map(source);
    },
    fillText: (text) => text.replace(placeholder, (_, id: string) => print(id)),
  };
}

const placeholder = /\{([^}]*)\}/g;

/** The ids of the figures that a text names as `{fact-id}`. */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, id = '']) => id);
}

/** True once a record has passed the day by which it should have been read again (`YYYY-MM-DD`). */
export function isOverdue({ reviewBy }: { reviewBy: string }, today: string): boolean {
  return reviewBy < today;
}

/** A date that the timeline draws. */
export type TimelineEntry = DateFact & { event: string };

/** The dates that the timeline draws, oldest first. */
export function timelineOf(facts: readonly Fact[]): TimelineEntry[] {
  return facts
    .filter((one): one is TimelineEntry => one.kind === 'date' && one.event !== undefined)
    .sort((a, b) => a.value.localeCompare(b.value));
}
