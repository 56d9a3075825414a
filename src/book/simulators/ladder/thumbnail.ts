import { shape, thumbnail } from '../shared/thumbnail.ts';
import type { View } from '../shared/view.ts';
import { ladderData } from './data.ts';
import { rung } from './model.ts';

const shown = ['lambda', 'ecs-on-fargate', 'eks-auto-mode', 'ecs-on-ec2', 'ec2'];
const cells = 12;

/** Five rungs of the ladder with their first duties, and somebody who climbs. */
export function ladderThumbnail(): View {
  const data = ladderData([]);
  const [left, top, pitch, step] = [76, 24, 18, 34];
  const rows = shown.flatMap((id, row) =>
    rung(data, id)
      .hands.slice(0, cells)
      .flatMap(({ who }, index) => {
        const [x, y] = [left + index * pitch, top + row * step];
        if (who === 'none') return [shape('path', '', { d: `M${x + 4} ${y + 10}h6` })];
        const box = shape('rect', who === 'aws' ? 'aws' : '', { x, y, width: 14, height: 20 });
        return who === 'shared'
          ? [box, shape('path', 'aws', { d: `M${x} ${y + 20}l14-20v20z` })]
          : [box];
      }),
  );
  return thumbnail(
    shape('path', 'soft', { d: `M${left - 8} 8v184M${left + cells * pitch + 4} 8v184` }),
    ...rows,
    shape('path', '', { d: 'M44 72v16l-8 18M44 88l8 18M30 66l14 10 14-10' }),
    shape('circle', 'solid', { cx: 44, cy: 62, r: 7 }),
  );
}
