import { usualWorkload } from '../shared/workload.ts';
import { limits } from './constants.ts';
import { decide, usualAnswers } from './model.ts';

const answers = usualAnswers(usualWorkload, limits());

/** One changed answer: every rule weighed for every option, and again for every flip. */
export function heaviest(): void {
  decide({ ...answers, gpu: 'yes', kubernetes: 'yes' });
}
