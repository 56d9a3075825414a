/**
 * What is fetched once the concept tier has answered: the way to full text, the duty bars, the
 * comparison, and what to say when nothing was found.
 */
import comparison from 'virtual:comparison-data';
import { compare } from '../core/compare.ts';
import type { Engine } from '../core/engine.ts';
import { wordsOfQuery } from '../core/text.ts';
import { comparisonCard } from './comparison-card.ts';

export { smallBar } from '#book/duty/search-bar.ts';
export { findInText } from './full-text.ts';
export { nothing } from './nothing.ts';

/** The card for a query that names two services or levels. */
export function cardFor(query: string, { index }: Engine): HTMLElement | undefined {
  const found = compare(wordsOfQuery(query), comparison, index);
  return found && comparisonCard(found);
}
