import type { Ledger } from '#ledger/ledger.ts';
import { shape, thumbnail } from '../shared/thumbnail.ts';
import type { View } from '../shared/view.ts';
import { usualWorkload } from '../shared/workload.ts';
import { limits } from './constants.ts';
import { decide, usualAnswers } from './model.ts';

/** The options with their points for the usual answers, and the best one framed. */
export function chooserThumbnail({ read }: Ledger): View {
  const { candidates, best } = decide(usualAnswers(usualWorkload, limits(read)));
  const rows = candidates.flatMap((candidate, row) => {
    const y = 12 + row * 26;
    const isBest = candidate.option === best.option;
    const bar = shape('rect', isBest ? 'solid' : 'grey', {
      x: 112,
      y: y + 6,
      width: Math.max(2, candidate.points * 20),
      height: 10,
    });
    const name = shape('path', isBest ? '' : 'soft', { d: `M22 ${y + 11}h${70 - (row % 3) * 12}` });
    const frame = shape('rect', '', { x: 10, y, width: 300, height: 22, rx: 4 });
    return isBest ? [frame, name, bar] : [name, bar];
  });
  return thumbnail(...rows);
}
