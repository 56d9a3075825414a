import type { OpenBook } from '#content/book.ts';
import { constants } from './constants.ts';
import { fitted, simulate, volumes, windowMs } from './model.ts';
import { counters, picture, tallies } from './view.ts';

/** One step of the play: a moment late in a burst of thousands, drawn and counted. */
export function heaviest({ ledger }: OpenBook): () => void {
  const { rules, usual } = constants(ledger);
  const heavy = fitted({ ...usual, requestsPerMonth: volumes.burst.max });
  const run = simulate(heavy, rules);
  const tallyAt = tallies(run);
  return () => {
    const nowMs = windowMs(heavy) * 0.9;
    picture(run, heavy, nowMs);
    counters(tallyAt(nowMs));
  };
}
