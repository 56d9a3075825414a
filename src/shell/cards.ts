const openDelayMs = 150;
const closeDelayMs = 250;

/**
 * Shows what a term means, or where a figure comes from, beside the words: on hover, on focus,
 * and on the first tap where there is no hover. The text is cloned from the foot of the page, or
 * comes from the page that the link leads to.
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
  const open = async (link: HTMLAnchorElement) => {
    clearTimeout(timer);
    owner = link;
    const text = await textOf(link);
    // Another link, or none, may have been pointed at in the meantime.
    if (text === null || owner !== link) return;
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
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    const link = linkAt(target);
    if (link === null || pointerType === 'touch') return;
    if (link === owner) clearTimeout(timer);
    else later(() => void open(link), openDelayMs);
  });
  document.addEventListener('pointerout', ({ target, relatedTarget }) => {
    const link = linkAt(target);
    if (link && linkAt(relatedTarget) !== link) later(close, closeDelayMs);
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = linkAt(target);
    if (link?.matches(':focus-visible')) void open(link);
  });
  // At once, for the card may lie over what is focused next; but not under a finger or pointer.
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    const isInCard = relatedTarget instanceof Node && card.contains(relatedTarget);
    if (linkAt(target) === owner && !card.matches(':hover') && !isInCard) close();
  });
  document.addEventListener('click', (event) => {
    const link = linkAt(event.target);
    if (link && noHover.matches && owner !== link) {
      event.preventDefault();
      void open(link);
    } else if (owner && event.target instanceof Node && !card.contains(event.target)) {
      if (link !== owner) close();
    }
  });
}

function linkAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-card]') : null;
}

/** An entry of another page, as that page's `cards.json` holds it. */
interface Entry {
  lead: string;
  text: string;
  source: { title: string; url: string };
}

const pages = new Map<string, Promise<Record<string, Entry>>>();

/** What a card says: an entry of this page, or of the page that the link leads to. */
async function textOf({ dataset, hash, pathname }: HTMLAnchorElement): Promise<Element | null> {
  const id = hash.slice(1);
  const here = document.getElementById(dataset['card'] || id);
  if (here !== null || dataset['card']) return here;
  const loading = pages.get(pathname) ?? load(`${pathname}cards.json`);
  pages.set(pathname, loading);
  try {
    const entry = (await loading)[id];
    return entry === undefined ? null : written(entry);
  } catch {
    // Without it there is no card, and the link leads to what the card would have said.
    pages.delete(pathname);
    return null;
  }
}

async function load(address: string): Promise<Record<string, Entry>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return (await response.json()) as Record<string, Entry>;
}

function written({ lead, text, source }: Entry): Element {
  const all = document.createElement('p');
  const strong = document.createElement('b');
  const link = document.createElement('a');
  strong.append(lead);
  link.href = source.url;
  link.append(source.title);
  all.append(strong, ` ${text} `, link);
  return all;
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
