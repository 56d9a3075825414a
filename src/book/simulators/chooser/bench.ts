import type { OpenBook } from '#content/book.ts';
import { usualWorkload } from '../shared/workload.ts';
import { limits } from './constants.ts';
import { decide, usualAnswers } from './model.ts';

/** One changed answer: every rule weighed for every option, and again for every flip. */
export function heaviest({ ledger }: OpenBook): () => void {
  const answers = usualAnswers(usualWorkload, limits(ledger.read));
  return () => {
    decide({ ...answers, gpu: 'yes', kubernetes: 'yes' });
  };
}
