import cardData from 'virtual:search-card-data';
import { isPasted } from '#search/core/messages.ts';
import { wordsOf } from '#search/core/text.ts';
import type { SearchExtras } from '#search/ui/extras.ts';
import { compare, type ComparisonData } from './compare.ts';
import { comparisonCard } from './comparison-card.ts';

/** What this book shows above the results of search: a card that compares two services. */
export const extras: SearchExtras = {
  card: (query, index) => {
    if (isPasted(query)) return undefined;
    // Made by `cardData` of own-search.ts.
    const found = compare(wordsOf(query), cardData as ComparisonData, index);
    return found && comparisonCard(found);
  },
};
