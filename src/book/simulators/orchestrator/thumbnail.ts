import { shape, thumbnail } from '../shared/thumbnail.ts';
import type { View } from '../shared/view.ts';

function box(x: number, y: number, look: string): View {
  return shape('rect', look, { x, y, width: 48, height: 30, rx: 3 });
}

/** A load balancer over two zones, of which one is lost. */
export function orchestratorThumbnail(): View {
  const lost = [24, 84].flatMap((x) => [
    box(x, 110, 'failing'),
    shape('path', 'cross', { d: `M${x + 17} 118l14 14m0-14l-14 14` }),
  ]);
  const there = [
    ...[184, 244].map((x) => box(x, 100, 'straw')),
    ...[184, 244].map((x) => box(x, 144, 'aws')),
  ];
  const dots = [
    [238, 56],
    [238, 72],
    [216, 90],
    [262, 90],
  ] as const;
  return thumbnail(
    shape('rect', '', { x: 60, y: 14, width: 200, height: 28, rx: 4 }),
    shape('path', 'failing', { d: 'M10 92l140-4 2 92-140 4z' }),
    shape('rect', '', { x: 170, y: 84, width: 138, height: 102, rx: 4 }),
    shape('path', 'failing', { d: 'M82 42v14m0 16v14' }),
    shape('path', 'cross', { d: 'M76 58l12 12m0-12l-12 12' }),
    shape('path', 'soft', { d: 'M238 42v42' }),
    ...lost,
    ...there,
    ...dots.map(([cx, cy]) => shape('circle', 'solid', { cx, cy, r: 4 })),
  );
}
