/** The records that this book adds to those of the ledger and the glossary. */
import type { z } from 'zod';
import type { OpenBook } from '#content/book.ts';
import { figureReferences, printableNames, sourceNames, termKind } from '#content/kinds.ts';
import { idsOf, type FileKind, type ListKind } from '#content/records.ts';
import { optionKind } from './duty/responsibility.ts';
import { analogy, type Analogy } from './schemas/analogy.ts';
import { comparisons } from './schemas/comparison.ts';
import { misconception, type Misconception } from './schemas/misconception.ts';
import { searchWords } from './schemas/search-words.ts';

/** The memory hooks of the site, in the order in which they are taught. */
export const analogyKind: ListKind<Analogy> = {
  name: 'analogy',
  what: 'an analogy',
  file: 'data/analogies.json',
  schema: analogy,
  describedIn: 'src/book/schemas/analogy.ts',
  references: ({ breaksSource }) => [
    { at: ['breaksSource'], id: breaksSource, names: sourceNames },
  ],
};

/** What people commonly believe, and what is true instead. */
export const misconceptionKind: ListKind<Misconception> = {
  name: 'misconception',
  what: 'a misconception',
  file: 'data/misconceptions.json',
  schema: misconception,
  describedIn: 'src/book/schemas/misconception.ts',
  references: ({ source, people, fact }) => [
    { at: ['source'], id: source, names: sourceNames },
    ...figureReferences('people', people),
    ...figureReferences('fact', fact),
  ],
};

/** Which options the comparison card of search shows for which terms, and with which figures. */
export const comparisonsKind: FileKind<z.infer<typeof comparisons>> = {
  file: 'data/comparisons.json',
  schema: comparisons,
  describedIn: 'src/book/schemas/comparison.ts',
  references: ({ subjects, levels, pairs, figures, prices }) => [
    ...Object.entries(subjects).flatMap(([term, options]) => [
      { at: ['subjects', term], id: term, names: idsOf(termKind) },
      ...options.map((option, index) => ({
        at: ['subjects', term, index],
        id: option,
        names: idsOf(optionKind),
      })),
    ]),
    ...levels.map((term, index) => ({ at: ['levels', index], id: term, names: idsOf(termKind) })),
    ...pairs.flatMap(({ terms, options }, index) => [
      ...terms.map((id, at) => ({ at: ['pairs', index, 'terms', at], id, names: idsOf(termKind) })),
      ...options.map((id, at) => ({
        at: ['pairs', index, 'options', at],
        id,
        names: idsOf(optionKind),
      })),
    ]),
    ...Object.entries({ figures, prices }).flatMap(([key, list]) =>
      list.flatMap(({ facts }, index) =>
        Object.entries(facts).flatMap(([option, figure]) => [
          { at: [key, index, 'facts', option], id: option, names: idsOf(optionKind) },
          { at: [key, index, 'facts', option], id: figure, names: printableNames },
        ]),
      ),
    ),
  ],
};

/** How the readers of this book speak. */
export const searchWordsKind: FileKind<z.infer<typeof searchWords>> = {
  file: 'data/search-words.json',
  schema: searchWords,
  describedIn: 'src/book/schemas/search-words.ts',
};

/** Every misconception, its figures written out. */
export function misconceptions({ records, ledger }: OpenBook): Misconception[] {
  return records.of(misconceptionKind).map((one) => ({
    ...one,
    people: ledger.fillText(one.people),
    fact: ledger.fillText(one.fact),
  }));
}

/** What is true instead, in its first sentence, which must be able to stand alone. */
export function inShort({ fact }: Pick<Misconception, 'fact'>): string {
  return fact.split(/(?<=\.) /, 1)[0] ?? fact;
}
