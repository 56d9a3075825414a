import { coordinate, type View, view } from '../simulators/shared/view.ts';
import type { Who } from './schema.ts';

/** Where a mark stands in its picture. */
interface Cell {
  x: number;
  width: number;
  height: number;
  margin: number;
}

/**
 * The mark of who does a duty: filled when AWS does it, hollow when you do, half filled when both
 * do, a stroke when there is no such duty.
 */
function shapes(who: Who, { x, width, height, margin }: Cell): View[] {
  const [left, wide, tall] = [x + margin, width - 2 * margin, height - 2 * margin];
  if (who === 'none') {
    const [from, long] = [coordinate(x + 0.3 * width), coordinate(0.4 * width)];
    return [view('path', { d: `M${from} ${height / 2}h${long}` })];
  }
  const box = view('rect', { x: left, y: margin, width: wide, height: tall, 'data-who': who });
  if (who !== 'shared') return [box];
  const half = `M${left} ${margin + tall}l${wide}-${tall}v${tall}z`;
  return [box, view('path', { d: half, 'data-who': who })];
}

/** One mark. It says nothing to screen readers: say it in words too. */
export function mark(who: Who): View {
  return view(
    'svg',
    { class: 'who-mark', viewBox: '0 0 24 24', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    ...shapes(who, { x: 0, width: 24, height: 24, margin: 1 }),
  );
}

/**
 * A duty bar: a row of marks, as wide and high as its styles or `size` say. It says nothing to
 * screen readers: say it in words too.
 */
export function dutyBar(
  hands: readonly Who[],
  className: string,
  size: { width?: number; height?: number } = {},
): View {
  const [width, height] = [20, 24];
  return view(
    'svg',
    {
      class: className,
      viewBox: `0 0 ${hands.length * width} ${height}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
      ...size,
    },
    ...hands.flatMap((who, index) => shapes(who, { x: index * width, width, height, margin: 2 })),
  );
}
