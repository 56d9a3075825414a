const openDelayMs = 150;
const closeDelayMs = 250;

/**
 * Shows what a term means, or where a figure comes from, beside the words: on hover, on focus,
 * and on the first tap where there is no hover. The text is cloned from the foot of the page.
 * The card stays while the pointer is over it and goes with Escape (WCAG 1.4.13).
 */
export function showCards(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  const card = document.createElement('div');
  card.className = 'term-card';
  card.popover = 'manual';
  let timer = 0;
  let owner: HTMLAnchorElement | undefined;

  const later = (action: () => void, delayMs: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(action, delayMs);
  };
  const close = () => {
    clearTimeout(timer);
    owner = undefined;
    if (card.matches(':popover-open')) card.hidePopover();
  };
  const open = (link: HTMLAnchorElement) => {
    const text = document.getElementById(link.dataset['card'] ?? '');
    if (text === null) return;
    clearTimeout(timer);
    owner = link;
    // A word with its meaning stays a list of one.
    const copy = document.createElement(text.querySelector(':scope > dt') ? 'dl' : 'p');
    copy.append(...text.cloneNode(true).childNodes);
    card.replaceChildren(copy);
    if (noHover.matches && link.matches('.term')) card.append(linkTo(link));
    document.body.append(card);
    card.showPopover();
    place(card, link);
  };
  const noHover = matchMedia('(hover: none)');

  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', () => later(close, closeDelayMs));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  document.addEventListener('click', (event) => {
    if (owner && event.target instanceof Node && !card.contains(event.target)) {
      if (!owner.contains(event.target)) close();
    }
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-card]')) {
    link.addEventListener('pointerenter', (event) => {
      if (event.pointerType !== 'touch') later(() => open(link), openDelayMs);
    });
    link.addEventListener('pointerleave', () => later(close, closeDelayMs));
    link.addEventListener('focus', () => {
      if (link.matches(':focus-visible')) open(link);
    });
    // At once, for the card may lie over what is focused next; but not under a finger or pointer.
    link.addEventListener('blur', ({ relatedTarget }) => {
      if (!card.matches(':hover') && !card.contains(relatedTarget as Node | null)) close();
    });
    link.addEventListener('click', (event) => {
      if (!noHover.matches || owner === link) return;
      event.preventDefault();
      open(link);
    });
  }
}

function linkTo(link: HTMLAnchorElement): HTMLAnchorElement {
  const more = document.createElement('a');
  more.href = link.href;
  more.textContent = 'Open in the glossary';
  return more;
}

/** Below the words or above them, where there is more room; never over them or the window's edge. */
function place(card: HTMLElement, link: HTMLElement): void {
  const gap = 8;
  const words = link.getBoundingClientRect();
  card.style.removeProperty('max-height');
  const { width, height } = card.getBoundingClientRect();
  const above = words.top - 2 * gap;
  const below = innerHeight - words.bottom - 2 * gap;
  const isBelow = below >= Math.min(height, above);
  const room = isBelow ? below : above;
  const top = isBelow ? words.bottom + gap : words.top - gap - Math.min(height, room);
  const left = Math.min(Math.max(gap, words.left), innerWidth - width - gap);
  card.style.setProperty('max-height', `${room}px`);
  card.style.setProperty('top', `${top + scrollY}px`);
  card.style.setProperty('left', `${left + scrollX}px`);
}
