import type { Ledger } from '#ledger/ledger.ts';
import { toUnit } from '../shared/scale.ts';
import { shape, thumbnail } from '../shared/thumbnail.ts';
import { coordinate, type View } from '../shared/view.ts';
import { prices as fromLedger } from './constants.ts';
import { crossings, curves, grid, usualSetup } from './model.ts';
import { requestsScale } from './view.ts';

const usdScale = { min: 0.5, max: 3000, kind: 'log' } as const;
const looks = { 'lambda-x86': 'lambda', 'fargate-x86': 'fargate', ec2: 'ec2' } as const;
/** Every so many of the chart's positions are enough for a small picture. */
const every = 4;

function x(requests: number): number {
  return coordinate(20 + 286 * toUnit(requestsScale, requests));
}

function y(usd: number): number {
  return coordinate(184 - 170 * toUnit(usdScale, usd));
}

/** The lines of Lambda, Fargate and EC2, and where they cross. */
export function costThumbnail(ledger: Ledger): View {
  const prices = fromLedger(ledger);
  const lines = curves(usualSetup, prices);
  const paths = Object.entries(looks).map(([option, look]) => {
    const { totals = [] } = lines.find((line) => line.option === option) ?? {};
    const corners = totals.flatMap((usd, index) =>
      index % every === 0 && usd >= usdScale.min ? [`${x(grid[index] ?? 0)} ${y(usd)}`] : [],
    );
    return shape('path', look, { d: `M${corners.join('L')}` });
  });
  const dots = crossings(lines, usualSetup, prices)
    .filter(({ cheaperBelow }) => cheaperBelow === 'lambda-x86')
    .map(({ requests, usd }) => shape('circle', 'dot', { cx: x(requests), cy: y(usd), r: 5 }));
  return thumbnail(shape('path', 'soft', { d: 'M20 8v176h290' }), ...paths, ...dots);
}
