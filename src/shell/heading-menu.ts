/**
 * The menu of a heading: copy its address, print its section. A quiet button in each heading opens
 * it, by click, tap or key. The menu is painted above the page, so that nothing moves.
 */
const menu = document.createElement('span');
menu.className = 'term-card heading-menu';
menu.popover = 'auto';
menu.append(
  action('Copy link', (heading, self) => {
    const link = new URL(`#${heading.id}`, location.href).href;
    navigator.clipboard.writeText(link).then(
      () => (self.textContent = 'Copied'),
      () => (self.textContent = 'Copy failed'),
    );
  }),
  action('Print this section', printSection),
);
let owner: HTMLElement | undefined;

/** Gives every heading of the text its button; those of folded sections have something to press already. */
export function addHeadingMenus(): void {
  if (!('popover' in menu)) return;
  const headings = '.prose :is(h2, h3, h4, h5)[id]:not(summary > *)';
  for (const heading of document.querySelectorAll<HTMLElement>(headings)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'heading-more no-print';
    button.setAttribute('aria-label', 'Link to this section, or print it');
    button.popoverTargetElement = menu;
    button.addEventListener('click', () => {
      owner = heading;
      menu.firstElementChild?.replaceChildren('Copy link');
      // After the button, so that the keyboard comes to it next.
      button.after(menu);
    });
    // The button is no part of the heading's name.
    heading.setAttribute('aria-label', heading.textContent);
    heading.append(button);
  }
  menu.addEventListener('toggle', () => {
    const button = owner?.querySelector('.heading-more');
    if (button && menu.matches(':popover-open')) place(button);
    // A closed menu is no part of its heading.
    else menu.remove();
  });
}

/** Below its button, and never over the window's edge. */
function place(button: Element): void {
  const gap = 4;
  const { right, bottom } = button.getBoundingClientRect();
  const { width } = menu.getBoundingClientRect();
  const left = Math.max(gap, Math.min(right, innerWidth - gap) - width);
  menu.style.setProperty('left', `${left + scrollX}px`);
  menu.style.setProperty('top', `${bottom + gap + scrollY}px`);
}

function action(label: string, act: (heading: HTMLElement, self: Element) => void): Element {
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
  menu.hidePopover();
  menu.remove();
  const printed: Element[] = [heading];
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName) && next.tagName <= heading.tagName) break;
    // What follows is folded: other sections, or none of this rank.
    if (next.matches('.questions, .key')) break;
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
