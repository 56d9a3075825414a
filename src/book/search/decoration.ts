import { element } from '#search/ui/dom.ts';
import { tally } from '../duty/hands.ts';
import { dutyBar } from '../duty/mark.ts';
import type { Who } from '../duty/schema.ts';
import { toElement } from '../simulators/shared/dom.ts';

/** The duty bar in small: filled where AWS does the work, hollow where you do, half when shared. */
export function smallBar(hands: readonly Who[], level: string): HTMLElement {
  const { aws, shared, customer } = tally(hands);
  return element(
    'span',
    { class: 'hit-duties', 'data-level': level },
    picture(hands),
    element(
      'span',
      { class: 'visually-hidden' },
      `AWS does ${aws} of ${hands.length} duties, ${shared} shared, you do ${customer}.`,
    ),
  );
}

/** Marks in the size of small text. */
export function picture(hands: readonly Who[]): Element {
  return toElement(dutyBar(hands, 'hit-bar', { width: 7 * hands.length, height: 12 }));
}
