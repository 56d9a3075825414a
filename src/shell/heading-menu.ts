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
      () => (self.textContent = 'Copy failed'),
    );
  }),
  button('Print this section', printSection),
);
let owner: HTMLElement | undefined;

/** Shows the menu of the heading that the pointer or the keyboard is at, and no other. */
export function menuAt(target: Element): void {
  if (!('popover' in target)) return;
  const heading = target.closest<HTMLElement>('.prose :is(h2, h3, h4, h5)[id]');
  if (heading) showMenu(heading);
  else hideMenu();
}

function showMenu(heading: HTMLElement): void {
  if (heading === owner) return;
  hideMenu();
  owner = heading;
  heading.append(menu);
  menu.showPopover();
  place(heading.querySelector('a') ?? heading);
}

/** After the heading's last word, or above it where the line has no room left. */
function place(words: Element): void {
  const gap = 8;
  const end = [...words.getClientRects()].at(-1);
  if (!end) return;
  const { width, height } = menu.getBoundingClientRect();
  const hasRoom = end.right + gap + width < innerWidth - gap;
  const left = hasRoom ? end.right + gap : Math.max(gap, innerWidth - gap - width);
  const top = hasRoom
    ? (end.top + end.bottom - height) / 2
    : words.getBoundingClientRect().top - height;
  menu.style.setProperty('left', `${left + scrollX}px`);
  menu.style.setProperty('top', `${top + scrollY}px`);
}

/** Takes the menu away. */
export function hideMenu(): void {
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
  hideMenu();
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
