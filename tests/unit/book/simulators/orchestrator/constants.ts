import type { Constants } from '#book/simulators/orchestrator/rules.ts';

/** The defaults as published, written out so that these tests do not move with the ledger. */
export const constants: Constants = {
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
  hpaMaxAdded: 4,
  hpaMaxAddedPercent: 100,
  breakerPercent: 50,
  breakerMin: 3,
  breakerMax: 200,
};
