import type { OpenBook, OwnSearch } from '#content/book.ts';
import { termKind } from '#content/kinds.ts';
import { formatFact } from '#ledger/format.ts';
import { responsibilities, type Responsibilities } from '../duty/responsibility.ts';
import { ownData } from '../frontmatter.ts';
import { analogyKind, comparisonsKind, misconceptions, synonymsKind } from '../records.ts';
import type { ComparisonData } from './compare.ts';

const letters = { customer: 'c', aws: 'a', shared: 's', none: '-' } as const;

/** What search learns from this book: its analogies, misconceptions, duty bars and comparisons. */
export const search: OwnSearch = {
  names: ({ records }) => records.of(analogyKind),
  questions: (path, book) =>
    misconceptions(book)
      .filter(({ page }) => page === path)
      .map(({ people }) => people),
  decoration: (data, book) => {
    const table = responsibilities(book);
    const [optionId] = ownData(data).duties;
    return optionId === undefined ? [] : [table.option(optionId).level, cellsOf(optionId, table)];
  },
  synonyms: ({ records }) => records.value(synonymsKind),
  cardData: comparisonData,
};

/** Who does each duty under an option, a letter each. */
function cellsOf(optionId: string, { hands }: Responsibilities): string {
  return hands(optionId)
    .map((who) => letters[who])
    .join('');
}

/** The records behind the comparison card. */
function comparisonData(book: OpenBook): ComparisonData {
  const { records, ledger } = book;
  const { subjects, levels, figures } = records.value(comparisonsKind);
  const table = responsibilities(book);
  const terms = records.of(termKind).map(({ id }) => id);
  const optionIds = table.options.map(({ id }) => id);
  return {
    duties: table.duties.map(({ label }) => label).join('|'),
    figures: figures.map(({ label }) => label),
    options: table.options.map(({ id, label, level, page }) => [
      id,
      label,
      level,
      page,
      cellsOf(id, table),
      figures.map(({ facts: { [id]: figure } }) =>
        figure === undefined ? '' : formatFact(ledger.figure(figure)),
      ),
    ]),
    subjects: Object.entries(subjects).map(([termId, optionId]) => [
      terms.indexOf(termId),
      optionIds.indexOf(optionId),
      levels.includes(termId) ? 1 : 0,
    ]),
  };
}
