import type { Answer, Result } from '../core/engine.ts';
import type { SearchState } from './loader.ts';

/** What full text has to say about a query. */
export type FullText =
  /** The index knows every word of the query, and every page. */
  | { kind: 'unneeded' }
  | { kind: 'looking' }
  | { kind: 'failed' }
  | { kind: 'done'; rows: readonly Result[] };

/** What the search box shows below its field. */
export type View =
  /** Nothing was asked. */
  | { kind: 'welcome' }
  | { kind: 'loading' }
  | { kind: 'failed' }
  /** No result so far; the text of the pages is being looked through. */
  | { kind: 'looking' }
  | { kind: 'nothing' }
  | {
      kind: 'results';
      rows: readonly Result[];
      /** What may be said or offered below the results. */
      below: 'nothing' | 'more' | 'without-text';
    };

/** Decides what to show. Results of the index come first, unless it does not know a word of the query. */
export function viewOf(
  query: string,
  state: SearchState,
  { results, isSure }: Pick<Answer, 'results' | 'isSure'>,
  fullText: FullText,
): View {
  if (query.trim() === '') return { kind: 'welcome' };
  if (state.kind !== 'ready') return { kind: state.kind };
  const inText = fullText.kind === 'done' ? fullText.rows : [];
  const rows = isSure ? merge(results, inText) : merge(inText, results);
  if (rows.length > 0) {
    const isShort = state.text === 'failed' || fullText.kind === 'failed';
    const below = isShort ? 'without-text' : fullText.kind === 'unneeded' ? 'more' : 'nothing';
    return { kind: 'results', rows, below };
  }
  if (fullText.kind === 'looking' || state.text === 'loading') return { kind: 'looking' };
  return { kind: 'nothing' };
}

/** Both as one list, no page twice. */
function merge(first: readonly Result[], second: readonly Result[]): Result[] {
  const seen = new Set(first.map(({ path }) => path));
  return [...first, ...second.filter(({ path }) => !seen.has(path))];
}
