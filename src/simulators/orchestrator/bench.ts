import { create, step, usual } from './model.ts';
import type { Constants } from './rules.ts';

const constants: Constants = {
  checkEverySeconds: 30,
  healthyThreshold: 5,
  unhealthyThreshold: 2,
  drainSeconds: 300,
  metricSeconds: 60,
  cooldownSeconds: 300,
  scaleInBandPercent: 10,
  hpaEverySeconds: 15,
  hpaTolerancePercent: 10,
  hpaWindowSeconds: 300,
  hpaMostAdded: 4,
  hpaMostAddedPercent: 100,
  breakerPercent: 50,
  breakerLeast: 3,
  breakerMost: 200,
};

let state = create({
  ...usual,
  desired: 16,
  most: 16,
  load: 320,
  scaling: 'hpa',
  balancing: 'least-outstanding',
});
for (let count = 0; count < 80; count += 1) state = step(state, { type: 'tick' }, constants);

/** One step of a full cluster at its limit: every place taken, every container with a queue. */
export function heaviest(): void {
  step(state, { type: 'tick' }, constants);
}
