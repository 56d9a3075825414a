import { prices as fromLedger } from './constants.ts';
import { usualSetup, verdict } from './model.ts';
import { bill, chart } from './view.ts';

const prices = fromLedger();
const everything = {
  ...usualSetup,
  hasFreeTier: true,
  hasBalancer: true,
  hasNat: true,
  hasSecondCopy: true,
  hasSpot: true,
};

/** One moved slider with every switch on: chart, sums, crossing points and sentence. */
export function heaviest(): void {
  chart(everything, prices);
  bill(everything, prices);
  verdict(everything, prices);
}
