import { place } from './cards.ts';

/**
 * The menu of a heading: copy its address, print its section. It stands inside the heading, so that
 * the keyboard comes to it after the heading's own link, and is painted above the page, so that
 * nothing moves.
 */
const menu = document.createElement('span');
menu.className = 'term-card heading-menu';
menu.popover = 'manual';
menu.append(
  button('Copy link', (heading, self) => {
    const link = new URL(`#${heading.id}`, location.href).href;
    navigator.clipboard.writeText(link).then(
      () => (self.textContent = 'Copied'),
      () => (self.textContent = 'Not copied'),
    );
  }),
  button('Print this section', printSection),
);
let owner: HTMLElement | undefined;

/** Gives every heading its menu, while the pointer or the keyboard is there. */
export function offerHeadingMenus(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  for (const sign of ['focusin', 'pointerover']) {
    document.addEventListener(sign, ({ target }) => {
      if (!(target instanceof Element)) return;
      const heading = target.closest<HTMLElement>('.prose :is(h2, h3, h4)[id]');
      if (heading) showMenu(heading);
      else hide();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}

function showMenu(heading: HTMLElement): void {
  if (heading === owner) return;
  hide();
  owner = heading;
  heading.append(menu);
  menu.showPopover();
  place(menu, heading.querySelector('a') ?? heading);
}

function hide(): void {
  if (!owner) return;
  owner = undefined;
  menu.firstElementChild?.replaceChildren('Copy link');
  menu.remove();
}

function button(label: string, act: (heading: HTMLElement, self: Element) => void): Element {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'header-button';
  made.textContent = label;
  made.addEventListener('click', () => {
    if (owner) act(owner, made);
  });
  return made;
}

/** Prints what stands between a heading and the next one of its rank, under the page's title. */
function printSection(heading: HTMLElement): void {
  hide();
  const printed: Element[] = [heading];
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName) && next.tagName <= heading.tagName) break;
    printed.push(next);
  }
  const hidden: Element[] = [];
  let kept = printed;
  let parent = heading.parentElement;
  while (parent && parent.id !== 'content') {
    for (const part of parent.children) {
      if (!kept.includes(part) && !part.matches('.page-head, style')) hidden.push(part);
    }
    kept = [parent];
    parent = parent.parentElement;
  }
  for (const part of hidden) part.toggleAttribute('data-not-printed', true);
  addEventListener(
    'afterprint',
    () => {
      for (const part of hidden) part.removeAttribute('data-not-printed');
    },
    { once: true },
  );
  print();
}
