import type { Result } from '../core/engine.ts';
import { bestPassage, type Weights } from '../core/excerpt.ts';
import { passagesIn } from '../core/passages.ts';
import { href } from './dom.ts';

/** Each page that is looked at is a file to load, some 5 kB; most readers look at the first results. */
const mostPages = 3;

/**
 * What the first results say about a query further down, where their openings do not: the paragraph,
 * item or row that says most of it, by address. A page whose copy does not come shows its opening.
 */
export async function findPassages(
  rows: readonly Result[],
  weights: Weights,
): Promise<ReadonlyMap<string, string>> {
  const wanted = rows.slice(0, mostPages).filter(({ isInBody }) => isInBody);
  const found = await Promise.allSettled(
    wanted.map(async ({ address, path, heading, text }) => {
      const answer = await fetch(href(`${path}index.md`));
      const passages = answer.ok ? passagesIn(await answer.text(), heading) : [];
      return [address, bestPassage(passages, text, weights)] as const;
    }),
  );
  const passages = new Map<string, string>();
  for (const one of found) {
    if (one.status === 'rejected') continue;
    const [address, passage] = one.value;
    if (passage !== undefined) passages.set(address, passage);
  }
  return passages;
}
