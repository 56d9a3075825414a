import { constants } from './constants.ts';
import { fitted, simulate, volumes, windowMs } from './model.ts';
import { counters, picture, tallies } from './view.ts';

const heavy = fitted({ ...constants().usual, requestsPerMonth: volumes.burst.max });
const run = simulate(heavy, constants().rules);
const tallyAt = tallies(run);

/** One step of the play: a moment late in a burst of thousands, drawn and counted. */
export function heaviest(): void {
  const nowMs = windowMs(heavy) * 0.9;
  picture(run, heavy, nowMs);
  counters(tallyAt(nowMs));
}
