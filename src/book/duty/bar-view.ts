import type { Who } from './schema.ts';
import { type View, view } from '../simulators/shared/view.ts';

/**
 * A duty bar as a row of cells: filled when AWS does the work, hollow when you do, half when both
 * do, a stroke when there is no such work. Cells that are `marked` get a stroke below them. It says
 * nothing to screen readers: say it in words too.
 */
export function dutyBar(
  hands: readonly Who[],
  className: string,
  marked: readonly boolean[] = [],
): View {
  const pitch = 20;
  const cells = hands.flatMap((who, index) => {
    const x = index * pitch + 2;
    const stroke = marked[index]
      ? [view('path', { class: 'duty-moved', d: `M${x + 4} 25h8` })]
      : [];
    if (who === 'none') return [view('path', { d: `M${x + 4} 12h8` }), ...stroke];
    const box = view('rect', { x, y: 2, width: 16, height: 20, 'data-who': who });
    return who === 'shared'
      ? [box, view('path', { d: `M${x} 22l16-20v20z`, 'data-who': who }), ...stroke]
      : [box, ...stroke];
  });
  return view(
    'svg',
    {
      class: className,
      viewBox: `0 0 ${hands.length * pitch} 27`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    ...cells,
  );
}
