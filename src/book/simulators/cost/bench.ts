import type { OpenBook } from '#content/book.ts';
import { prices as fromLedger } from './constants.ts';
import { usualSetup, verdict } from './model.ts';
import { bill, chart } from './view.ts';

const everything = {
  ...usualSetup,
  hasFreeTier: true,
  hasBalancer: true,
  hasNat: true,
  hasSecondCopy: true,
  hasSpot: true,
};

/** One moved slider with every switch on: chart, sums, crossing points and sentence. */
export function heaviest({ ledger }: OpenBook): () => void {
  const prices = fromLedger(ledger);
  return () => {
    chart(everything, prices);
    bill(everything, prices);
    verdict(everything, prices);
  };
}
