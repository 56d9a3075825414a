/**
 * What is fetched once the index has answered: the comparison, passages of pages, the way to full
 * text, and what to say when nothing was found.
 */
import { comparisonCard } from 'virtual:search-card';
import comparison from 'virtual:search-comparison';
import { compare } from '../core/compare.ts';
import type { Engine } from '../core/engine.ts';
import { isPasted } from '../core/messages.ts';
import { wordsOf } from '../core/text.ts';

export { findInText } from './full-text.ts';
export { nothing } from './nothing.ts';
export { findPassages } from './passages.ts';

/** The card for a query that compares two subjects. */
export function cardFor(query: string, { index }: Engine): HTMLElement | undefined {
  const found = isPasted(query) ? undefined : compare(wordsOf(query), comparison, index);
  return found && comparisonCard(found);
}
