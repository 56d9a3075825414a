/* What nobody needs before the pointer, a finger or the keyboard has come to the page. */
import { copyOnClick } from './copy.ts';
import { addHeadingMenus } from './heading-menu.ts';
import { keepInView } from './keep-in-view.ts';
import { openBranch } from './nav-branch.ts';

/** Joins everything to the page; `last` is what the reader did while this was on the way. */
export function begin(last: Event): void {
  for (const sign of ['focusin', 'click']) document.addEventListener(sign, act);
  addHeadingMenus();
  act(last);
}

function act({ type, target }: Event): void {
  if (!(target instanceof Element)) return;
  if (type === 'focusin' && target.matches(':focus-visible')) keepInView(target);
  if (type !== 'click') return;
  copyOnClick(target);
  openBranch(target);
}
