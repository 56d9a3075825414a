import json from '#book/data/glossary.json' with { type: 'json' };
import { term as schema, type Term } from './schemas/term.ts';
import { assertSource } from '#ledger/ledger.ts';
import { nameKey } from './names.ts';
import { editDistance } from './nearest.ts';
import { indexById, lookUp, parseRecords } from './records.ts';

const file = 'src/book/data/glossary.json';

/** Every term of the glossary, group by group. */
export const terms: readonly Term[] = parseRecords(schema, json, file);

const termIndex = indexById(terms, 'term');
assertNamesAreUnique(terms);
for (const one of terms) {
  assertSource(one.source, file, one.id);
  one.notToConfuseWith.forEach(term);
}

/** The term with this id. Throws, with the nearest id as a hint, when there is none. */
export function term(id: string): Term {
  return lookUp(termIndex, id, 'term');
}

/**
 * The other names of a term that a reader should see: abbreviations, full and former names. Search
 * also knows slips, plurals and other ways of writing a name; they would only be noise here.
 */
export function otherNames({ term: name, aliases }: Pick<Term, 'term' | 'aliases'>): string[] {
  const shown = [lettersOf(name)];
  return aliases.filter((alias) => {
    const own = lettersOf(alias);
    // One or two letters more make another abbreviation, but not another word.
    const slips = own.length < 5 ? 0 : own.length < 9 ? 1 : 2;
    if (shown.some((other) => editDistance(own, other) <= slips)) return false;
    shown.push(own);
    return true;
  });
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Throws when two terms answer to the same name: search could not know which one is meant. */
export function assertNamesAreUnique(list: readonly Term[]): void {
  const owners = new Map<string, Term>();
  for (const one of list) {
    for (const name of [one.term, ...one.aliases]) {
      const owner = owners.get(nameKey(name));
      if (owner !== undefined && owner !== one) {
        throw new Error(
          `${file}: "${one.id}": "${name}" already names "${owner.id}": remove it from one of them`,
        );
      }
      owners.set(nameKey(name), one);
    }
  }
}
