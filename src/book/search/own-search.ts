import type { OpenBook, OwnSearch } from '#content/book.ts';
import { termKind } from '#content/kinds.ts';
import { formatFact } from '#ledger/format.ts';
import { encodeHands } from '../duty/hands.ts';
import { responsibilities } from '../duty/responsibility.ts';
import { ownData } from '../frontmatter.ts';
import { analogyKind, comparisonsKind, misconceptions, synonymsKind } from '../records.ts';
import type { ComparisonData } from './compare.ts';

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
    return optionId === undefined
      ? []
      : [table.option(optionId).level, encodeHands(table.hands(optionId))];
  },
  synonyms: ({ records }) => records.value(synonymsKind),
  cardData: comparisonData,
};

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
      encodeHands(table.hands(id)),
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
