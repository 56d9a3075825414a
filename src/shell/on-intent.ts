/* What nobody needs before the pointer, a finger or the keyboard has come to the page. */
import { copyOnClick } from './copy.ts';
import { hideMenu, menuAt } from './heading-menu.ts';
import { keepInView } from './keep-in-view.ts';

/** Joins everything to the page; `last` is what the reader did while this was on the way. */
export function begin(last: Event): void {
  for (const sign of ['pointerover', 'focusin', 'click']) document.addEventListener(sign, act);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hideMenu();
  });
  act(last);
}

function act({ type, target }: Event): void {
  if (!(target instanceof Element)) return;
  if (type === 'focusin' && target.matches(':focus-visible')) keepInView(target);
  if (type === 'click') copyOnClick(target);
  else menuAt(target);
}
