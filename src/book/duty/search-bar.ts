import type { Page } from '#search/core/open-index.ts';
import { element, shape } from '#search/ui/dom.ts';

const cellWidth = 7;
const cellHeight = 12;

/** The duty bar in small: filled where AWS does the work, hollow where you do, half when shared. */
export function smallBar({ cells, level }: NonNullable<Page['duties']>): HTMLElement {
  const count = (who: string) => cells.split(who).length - 1;
  return element(
    'span',
    { class: 'hit-duties', 'data-level': level },
    picture(cells),
    element(
      'span',
      { class: 'visually-hidden' },
      `AWS does ${count('a')} of ${cells.length} duties, you share ${count('s')}, and you do ${count('c')}.`,
    ),
  );
}

/** Cells of a duty bar: filled, hollow, half filled, or a dash where there is no such duty. */
export function picture(cells: string): SVGElement {
  const width = cells.length * cellWidth;
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${cellHeight}`, width, height: cellHeight, 'aria-hidden': 'true' },
    ...[...cells].flatMap((letter, place) => cell(letter, place * cellWidth)),
  );
}

function cell(letter: string, x: number): SVGElement[] {
  const right = x + cellWidth - 1.5;
  if (letter === '-') return [shape('path', { d: `M${x + 1.5} ${cellHeight / 2}H${right - 1}` })];
  const size = { x: x + 0.5, y: 0.5, width: cellWidth - 2, height: cellHeight - 1 };
  const box = shape('rect', { ...size, class: letter === 'a' ? 'filled' : '' });
  if (letter !== 's') return [box];
  const half = `M${x + 0.5} ${cellHeight - 0.5}L${right} .5v${cellHeight - 1}z`;
  return [box, shape('path', { d: half, class: 'filled' })];
}
