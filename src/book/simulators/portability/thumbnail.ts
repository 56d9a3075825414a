import { shape, thumbnail } from '../shared/thumbnail.ts';
import type { View } from '../shared/view.ts';
import { differences, servers } from './model.ts';
import { initial, table } from './table.ts';
import { standing } from './view.ts';

/** A laptop and two servers, and what stops the application there. */
export function portabilityThumbnail(): View {
  const state = { ...initial, packing: 'image' as const };
  const heads = [
    'M42 24h44v30H42zM34 60h60',
    'M138 34h44v18h-44zM148 43h4',
    'M234 16h44v18h-44zM234 40h44v18h-44zM244 25h4M244 49h4',
  ];
  const rows = differences.slice(0, 5).flatMap((difference, row) => {
    const y = 76 + row * 24;
    return [
      shape('rect', '', { x: 34, y, width: 60, height: 16, rx: 3 }),
      ...servers.flatMap((server, index) => {
        const x = 130 + index * 96;
        const how = standing(table, state, server, difference);
        const look = how === 'carried' ? 'straw' : how === 'same' ? '' : 'failing';
        const box = shape('rect', look, { x, y, width: 60, height: 16, rx: 3 });
        return how === 'stops'
          ? [box, shape('path', 'cross', { d: `M${x + 25} ${y + 3}l10 10m0-10l-10 10` })]
          : [box];
      }),
    ];
  });
  return thumbnail(...heads.map((d) => shape('path', '', { d })), ...rows);
}
