import indexAddress from 'virtual:search-index';
import type { SearchExtras } from './extras.ts';
import { whenSeen } from '#client/when-seen.ts';
import { isSearchShortcut } from './search-shortcut.ts';

/** Fetches what search needs for its first answer: code and index side by side. */
const load = async () => {
  const index = fetch(indexAddress);
  // Whoever waits for the index hears of its failure; nobody may be waiting.
  index.catch(() => undefined);
  const search = await import('./main.ts');
  search.useIndex(index, () => fetch(indexAddress));
  return search;
};

type Search = Awaited<ReturnType<typeof load>>;

/**
 * All of search that every page carries: a dialog that opens at once, and the rest of search
 * fetched when the reader comes near. Without `<dialog>` the link leads to the search page.
 * `extras` fetches what the book adds to the results.
 */
export function openSearch(extras?: () => Promise<SearchExtras>): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  const page = document.querySelector<HTMLInputElement>('#search-page');
  if (link === null || !('HTMLDialogElement' in window)) return;
  let loading: Promise<Search> | undefined;
  let dialog: { element: HTMLDialogElement; join: () => void } | undefined;

  /**
   * A failure isn't kept: the next sign of the reader tries again. Firefox and WebKit
   * answer it from memory until another page is opened (https://github.com/whatwg/html/issues/6768).
   */
  const warmUp = () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));

  /** Makes what joins search to a field, once; until that has worked, it says so in `place`. */
  const joining = (
    place: Element | null,
    wayOn: string,
    join: (search: Search) => void | Promise<void>,
  ) => {
    const notice = document.createElement('p');
    notice.setAttribute('role', 'alert');
    let isUnderWay = false;
    return async () => {
      if (isUnderWay) return;
      isUnderWay = true;
      try {
        await join(await warmUp());
        notice.remove();
      } catch {
        isUnderWay = false;
        notice.textContent = `Search didn’t load. ${wayOn}`;
        place?.append(notice);
      }
    };
  };

  const open = (query = '') => {
    if (page !== null) {
      page.focus();
      return;
    }
    dialog ??= make();
    const { element, join } = dialog;
    if (!element.open) element.showModal();
    join();
    const input = element.querySelector('input');
    if (query !== '' && input) input.value = query;
    input?.select();
  };

  const make = () => {
    const element = document.createElement('dialog');
    element.className = 'search';
    element.ariaLabel = 'Search';
    const form = document.querySelector<HTMLTemplateElement>('template.search-form');
    if (form) element.append(form.content.cloneNode(true));
    element.querySelector('button')?.addEventListener('click', () => element.close());
    document.body.append(element);
    const join = joining(element, 'Press Enter to open the A–Z index.', ({ joinDialog }) =>
      joinDialog(element, extras),
    );
    return { element, join };
  };

  for (const sign of ['pointerenter', 'focus']) {
    // A failure shows when the reader searches.
    link.addEventListener(sign, () => warmUp().catch(() => undefined));
  }
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  addEventListener('keydown', (event) => {
    if (!isSearchShortcut(event)) return;
    event.preventDefault();
    open();
  });
  const isApple = /Mac|iP/.test(navigator.platform);
  link.setAttribute('aria-keyshortcuts', isApple ? 'Meta+K' : 'Control+K');
  if (isApple) {
    for (const keys of link.querySelectorAll('[data-shortcut]')) keys.textContent = '⌘ K';
  }

  if (page !== null) {
    const join = joining(
      document.querySelector('[data-search-results]'),
      'Press Enter to try again, or find the word in the A–Z index below.',
      ({ joinSearchPage }) => joinSearchPage(page, extras),
    );
    page.addEventListener('input', join);
    join();
  }
  // Back from a result: the dialog opens with the words that led there.
  const { search: left } = (history.state ?? {}) as { search?: string };
  if (left !== undefined) open(left);
  whenSeen(() => {
    if (!hasMarks()) return;
    // Without the code of search the page is as readable as without marks.
    warmUp()
      .then(({ showMarks }) => showMarks())
      .catch(() => undefined);
  });
}

function hasMarks(): boolean {
  try {
    return sessionStorage.getItem('search-marks') !== null;
  } catch {
    return false;
  }
}
