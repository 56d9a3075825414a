import type { Ledger } from '#ledger/ledger.ts';
import { shape, thumbnail, thumbnailSize } from '../shared/thumbnail.ts';
import { coordinate, type View } from '../shared/view.ts';
import { constants } from './constants.ts';
import { simulate, windowMs } from './model.ts';

/** The burst that the timeline opens with: every row an environment. */
export function timelineThumbnail(ledger: Ledger): View {
  const { usual, rules } = constants(ledger);
  const run = simulate(usual, rules);
  const [left, right, floor] = [14, thumbnailSize.width - 14, 184];
  const lane = 160 / run.lanes.length;
  const x = (atMs: number): number =>
    coordinate(left + (Math.min(atMs, windowMs(usual)) / windowMs(usual)) * (right - left));
  const paths = { idle: '', init: '', invoke: '' };
  for (const { lane: row, spans } of run.environments) {
    const y = coordinate(floor - (row + 0.5) * lane);
    paths.idle += `M${x(spans.at(-1)?.toMs ?? 0)} ${y}H${right}`;
    for (const { kind, fromMs, toMs } of spans) {
      const width = coordinate(Math.max(3, x(toMs) - x(fromMs)));
      paths[kind] += `M${x(fromMs)} ${coordinate(y - 2)}h${width}v4h-${width}z`;
    }
  }
  return thumbnail(
    shape('path', 'soft', { d: `M${left} ${floor + 6}H${right}${paths.idle}` }),
    shape('path', '', { d: paths.init }),
    shape('path', 'work', { d: paths.invoke }),
  );
}
