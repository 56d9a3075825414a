import type { OpenBook, OwnSearch } from '#content/book.ts';
import { termKind } from '#content/kinds.ts';
import { formatFact, formatUsd, type Formattable } from '#ledger/format.ts';
import { nameKey, wordsOf } from '#search/core/text.ts';
import { encodeHands } from '../duty/hands.ts';
import { responsibilities } from '../duty/responsibility.ts';
import { ownData } from '../frontmatter.ts';
import { analogyKind, comparisonsKind, misconceptions, searchWordsKind } from '../records.ts';
import type { ComparisonData, ComparisonRow } from './compare.ts';

/** Pages that only list what others say. */
const lists =
  /^\/(?:cheat-sheet|facts|glossary|handbook|models|try|timeline|errors|errors\/[a-z-]+)\/$/;

/** What search learns from this book: its analogies, misconceptions, messages and comparisons. */
export const search: OwnSearch = {
  names: ({ records }) => records.of(analogyKind),
  questions: (path, book) =>
    misconceptions(book)
      .filter(({ page }) => page === path)
      .map(({ people }) => people),
  isList: (path) => lists.test(path),
  messages: (data) => {
    const { error } = ownData(data);
    return error === undefined ? [] : [error.message, ...error.forms];
  },
  words: ({ records }) => records.value(searchWordsKind),
  cardData: comparisonData,
};

/** Amounts of a card stand below each other, so they all are in cents. */
function written(figure: Formattable): string {
  const isAmount = figure.kind === 'derived' && figure.unit === 'usd';
  return isAmount && typeof figure.value === 'number'
    ? formatUsd(figure.value)
    : formatFact(figure);
}

/** The records behind the comparison card. */
function comparisonData(book: OpenBook): ComparisonData {
  const { records, ledger } = book;
  const { subjects, levels, pairs, ignored, figures, prices } = records.value(comparisonsKind);
  const table = responsibilities(book);
  const terms = records.of(termKind);
  const termIndex = (id: string) => terms.findIndex((term) => term.id === id);
  const optionIndex = (id: string) => table.options.findIndex((option) => option.id === id);
  const rows = (kind: ComparisonRow['kind'], list: typeof figures): ComparisonRow[] =>
    list.map(({ label, facts }) => ({
      label,
      kind,
      values: table.options.map(({ id }) =>
        facts[id] === undefined ? '' : written(ledger.figure(facts[id])),
      ),
    }));
  const hands = table.options.map(({ id }) => encodeHands(table.hands(id)));
  return {
    options: table.options.map(({ id, label, level, page }) => ({ id, label, level, page })),
    subjects: Object.entries(subjects).map(([id, forms]) => ({
      term: termIndex(id),
      options: forms.map(optionIndex),
      ...(levels.includes(id) ? { example: records.find(termKind, id).term } : {}),
    })),
    pairs: pairs.map(({ terms: [one, other], options: [a, b] }) => ({
      terms: [termIndex(one), termIndex(other)],
      options: [optionIndex(a), optionIndex(b)],
    })),
    ignored: ignored.map((name) => nameKey(wordsOf(name))),
    rows: [
      ...table.duties.map(({ label, short, means }, index): ComparisonRow => ({
        label,
        kind: 'duty',
        values: hands.map((letters) => letters.charAt(index)),
        words: `${short} ${means}`,
      })),
      ...rows('figure', figures),
      ...rows('price', prices),
    ],
  };
}
