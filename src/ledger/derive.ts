import type { Fact, QuantityFact } from './schemas/fact.ts';

/** A figure worked out from records of the ledger; as fresh and as sure as the worst of them. */
export interface Derived extends Pick<QuantityFact, 'id' | 'label' | 'unit' | 'noun'> {
  kind: 'derived';
  value: number;
  /** The records that the arithmetic read, by id, in the order in which it read them. */
  from: readonly string[];
  checked: string;
  reviewBy: string;
  confirmed: boolean;
}

/** Reads the ledger for one derived figure, and notes what was read. */
export interface Read {
  /** The value of a price or a quantity. Throws when the record has not one number. */
  (id: string): number;
  /** A whole record, for what it says beside its value. */
  fact: (id: string) => Fact;
}

/** How a figure is worked out. */
export interface Recipe extends Pick<Derived, 'id' | 'label' | 'unit' | 'noun'> {
  value: (read: Read) => number;
}

/** A recipe: `derive('nat-month', 'A NAT gateway for a month', 'usd', (read) => read('nat-hour') * 730)`. */
export function derive(
  id: string,
  label: string,
  unit: Recipe['unit'],
  value: Recipe['value'],
  noun?: Recipe['noun'],
): Recipe {
  return { id, label, unit, value, noun };
}

/** Works out one figure. Throws when it reads a record that is not there, or reads none. */
export function workOut({ value, ...recipe }: Recipe, fact: (id: string) => Fact): Derived {
  const read = new Map<string, Fact>();
  const readFact = (id: string) => {
    const found = fact(id);
    read.set(id, found);
    return found;
  };
  const result = value(Object.assign((id: string) => numberIn(readFact(id)), { fact: readFact }));
  const facts = [...read.values()];
  const [first] = facts;
  if (first === undefined) {
    throw new Error(`The derived figure "${recipe.id}" reads no record, so it has no source`);
  }
  const earliest = (key: 'checked' | 'reviewBy') =>
    facts.map((one) => one[key]).reduce((a, b) => (a < b ? a : b), first[key]);
  return {
    ...recipe,
    kind: 'derived',
    value: result,
    from: [...read.keys()],
    checked: earliest('checked'),
    reviewBy: earliest('reviewBy'),
    confirmed: facts.every((one) => one.confirmed),
  };
}

/** The value of a price or a quantity, in the unit of its record. Throws for other kinds and ranges. */
export function numberIn({ id, kind, value }: Fact): number {
  if (typeof value === 'number') return value;
  throw new Error(`The fact "${id}" is a ${Array.isArray(value) ? 'range' : kind}, not one number`);
}
