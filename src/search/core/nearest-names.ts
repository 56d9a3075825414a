import { editDistance } from '#ledger/nearest.ts';
import { ranks, type Name } from './open-index.ts';
import { wordsOf } from './text.ts';

const longest = 40;
const most = 3;
/** Below this part of equal letters, two names are no more alike than any two. */
const leastLikeness = 0.6;

/** The names most like a query that found nothing, at most one per page. */
export function nearestNames(query: string, names: readonly Name[]): Name[] {
  const wanted = wordsOf(query.slice(0, 200)).join('').slice(0, longest);
  const pages = new Set<number>();
  return names
    .filter(({ page, rank }) => page >= 0 && rank <= ranks.alias)
    .map((name) => {
      const length = Math.max(wanted.length, name.raw.length, 1);
      return { name, likeness: 1 - editDistance(wanted, name.raw) / length };
    })
    .filter(({ likeness }) => likeness > leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ name }) => name)
    .filter(({ page }) => !pages.has(page) && pages.add(page))
    .slice(0, most);
}
