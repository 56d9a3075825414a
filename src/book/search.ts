import type { Component } from '#search/build/sections.ts';
import { readSearchPages } from '#search/build/search-sources.ts';
import type { SearchSources } from '#search/build/make-index.ts';
import { searchWords } from '#search/schemas/search-words.ts';
import { parseFile } from '#content/records.ts';
import { term, terms } from '#content/glossary.ts';
import { formatFact } from '#ledger/format.ts';
import type { ComparisonData, ComparisonRow } from '#search/core/compare.ts';
import { nameKey, wordsOf as simpleWords } from '#search/core/text.ts';
import { analogies } from './analogies.ts';
import comparisons from './data/comparisons.json' with { type: 'json' };
import words from './data/search-words.json' with { type: 'json' };
import { figure } from './derived.ts';
import { cell, duties, option, options } from './duty/responsibility.ts';
import { misconception, misconceptions } from './misconceptions.ts';
import { comparisons as comparisonsSchema } from './schemas/comparison.ts';

/** Pages that only list what others say. */
const lists =
  /^\/(?:cheat-sheet|facts|glossary|handbook|models|timeline|errors|errors\/[a-z-]+)\/$/;

/** Everything that search is made from. Throws when the words of search are not as they should be. */
export function readSearchSources(root: string): SearchSources {
  const { pages, isWhole } = readSearchPages(root, {
    wordsOf,
    namesOf: (path) =>
      analogies
        .filter(({ page }) => page === path)
        .flatMap(({ name, aliases }) => [name, ...aliases]),
    questionsOf: (path) =>
      misconceptions.filter(({ page }) => page === path).map(({ people }) => people),
    isList: (path) => lists.test(path),
  });
  const file = 'src/book/data/search-words.json';
  return { pages, isWhole, terms, ...parseFile(searchWords, words, file) };
}

/** What a component says in the text around it; what it holds is read anyway. */
function wordsOf({ name, attributes, children }: Component): string | undefined {
  const attribute = attributes.find((one) => 'name' in one && one.name === 'id')?.value;
  const id = typeof attribute === 'string' ? attribute : '';
  try {
    if (name === 'Fact') return formatFact(figure(id));
    if (name === 'Term' && children.length === 0) return term(id).term;
    if (name === 'Misconception') {
      const { people, fact } = misconception(id);
      return `${people} ${fact}`;
    }
  } catch {
    // The content check reports unknown ids, with file and line; search does without them.
  }
  return children.length === 0 ? '' : undefined;
}

function termIndex(id: string): number {
  return terms.indexOf(term(id));
}

function optionIndex(id: string): number {
  return options.indexOf(option(id));
}

const letters = { customer: 'c', aws: 'a', shared: 's', none: '-' } as const;

/** The records behind the comparison card. Throws when one names an unknown term, option or fact. */
export function comparisonData(): ComparisonData {
  const file = 'src/book/data/comparisons.json';
  const { subjects, levels, pairs, ignored, figures, prices } = parseFile(
    comparisonsSchema,
    comparisons,
    file,
  );
  const rows = (kind: ComparisonRow['kind'], list: typeof figures): ComparisonRow[] =>
    list.map(({ label, facts }) => ({
      label,
      kind,
      values: options.map(({ id }) =>
        facts[id] === undefined ? '' : formatFact(figure(facts[id])),
      ),
    }));
  return {
    options: options.map(({ id, label, level, page }) => ({ id, label, level, page })),
    subjects: Object.entries(subjects).map(([id, forms]) => ({
      term: termIndex(id),
      options: forms.map(optionIndex),
      ...(levels.includes(id) ? { example: term(id).term } : {}),
    })),
    pairs: pairs.map(({ terms: [one, other], options: [a, b] }) => ({
      terms: [termIndex(one), termIndex(other)],
      options: [optionIndex(a), optionIndex(b)],
    })),
    ignored: ignored.map((name) => nameKey(simpleWords(name))),
    rows: [
      ...duties.map(({ id, label, short, means }): ComparisonRow => ({
        label,
        kind: 'duty',
        values: options.map((one) => letters[cell(one.id, id).who]),
        words: `${short} ${means}`,
      })),
      ...rows('figure', figures),
      ...rows('price', prices),
    ],
  };
}
