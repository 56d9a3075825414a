import { figuresIn } from '#ledger/ledger.ts';
import { refusalOf } from '#ledger/printable.ts';
import { fact, type Fact } from '#ledger/schemas/fact.ts';
import { source, type Source } from '#ledger/schemas/source.ts';
import { topic, type Topic } from '#ledger/schemas/topic.ts';
import type { Names } from './names.ts';
import { idsOf, type ListKind, type RecordReference } from './records.ts';
import { term, type Term } from './schemas/term.ts';

/** Subjects of facts, in the order in which `/facts/` shows them. */
export const topicKind: ListKind<Topic> = {
  name: 'topic',
  what: 'a topic of the ledger',
  file: 'data/topics.json',
  schema: topic,
  describedIn: 'src/ledger/schemas/topic.ts',
};

/** Documents that everything else rests on. */
export const sourceKind: ListKind<Source> = {
  name: 'source',
  what: 'a source',
  file: 'data/sources.json',
  schema: source,
  describedIn: 'src/ledger/schemas/source.ts',
};

export const sourceNames = idsOf(sourceKind);

/** Facts, in one file for each topic. */
export const factKind: ListKind<Fact> = {
  name: 'fact',
  what: 'a fact',
  file: 'data/facts/*.json',
  schema: fact,
  describedIn: 'src/ledger/schemas/fact.ts',
  references: (record) => [
    { at: ['source'], id: record.source, names: sourceNames },
    { at: ['topic'], id: record.topic, names: idsOf(topicKind) },
  ],
};

const termGroups: Names = {
  what: 'a group of the glossary',
  add: (folder) => `add the group to ${folder}/book.ts`,
  known: ({ about }) => new Set(about.termGroups),
};

/** The words of the glossary. */
export const termKind: ListKind<Term> = {
  name: 'term',
  what: 'a term of the glossary',
  file: 'data/glossary.json',
  schema: term,
  describedIn: 'src/content/schemas/term.ts',
  references: (record) => [
    { at: ['source'], id: record.source, names: sourceNames },
    { at: ['group'], id: record.group, names: termGroups },
    ...record.notToConfuseWith.map((id) => ({
      at: ['notToConfuseWith'],
      id,
      names: idsOf(termKind),
    })),
  ],
};

/** Facts and the figures worked out from them. */
export const figureNames: Names = {
  what: 'a fact or a figure worked out',
  add: (folder) => `add the record to ${folder}/data/facts/`,
  known: ({ figureIds }) => figureIds,
};

/** Those that a sentence may print: what `<Fact>` and `{…}` in texts may name. */
export const printableNames: Names = {
  ...figureNames,
  refuse(id, { ledger }) {
    const figure = ledger.find(id);
    return figure && refusalOf(figure);
  },
};

/** The figures that a property prints as `{fact-id}`. */
export function figureReferences(at: string, text: string): RecordReference[] {
  return figuresIn(text).map((id) => ({ at: [at], id, names: printableNames }));
}
