import cardData from 'virtual:search-card-data';
import type { SearchExtras } from '#search/ui/extras.ts';
import { wordsOfQuery } from '#search/core/text.ts';
import { decodeHands } from '../duty/hands.ts';
import { compare, type ComparisonData } from './compare.ts';
import { comparisonCard } from './comparison-card.ts';
import { smallBar } from './decoration.ts';

/** What this book shows in the results of search: duty bars, and a card that compares two services. */
export const extras: SearchExtras = {
  card: (query, index) => {
    // Made by `cardData` of own-search.ts.
    const found = compare(wordsOfQuery(query), cardData as ComparisonData, index);
    return found && comparisonCard(found);
  },
  decoration: ([level = '', hands = '']) => smallBar(decodeHands(hands), level),
};
