import indexAddress from 'virtual:search-index';

/** Fetches what search needs for its first answer: code and index side by side. */
const load = async () => {
  const index = fetch(indexAddress);
  // Whoever waits for the index hears of its failure; nobody may be waiting.
  index.catch(() => undefined);
  const search = await import('./main.ts');
  search.useIndex(index, () => fetch(indexAddress));
  return search;
};

/**
 * All of search that every page carries: a dialog that opens at once, and the rest of search
 * fetched when the reader comes near. Without `<dialog>` the link leads to the search page.
 */
export function openSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  const page = document.querySelector<HTMLInputElement>('#search-page');
  if (link === null || !('HTMLDialogElement' in window)) return;
  let search: ReturnType<typeof load> | undefined;
  let dialog: HTMLDialogElement | undefined;
  const warmUp = () => (search ??= load());

  const open = (query = '') => {
    if (page !== null) {
      page.focus();
      return;
    }
    dialog ??= make();
    if (!dialog.open) dialog.showModal();
    const input = dialog.querySelector('input');
    if (query !== '' && input) input.value = query;
    input?.select();
  };

  const make = () => {
    const made = document.createElement('dialog');
    made.className = 'search';
    made.ariaLabel = 'Search';
    const form = document.querySelector<HTMLTemplateElement>('template.search-form');
    if (form) made.append(form.content.cloneNode(true));
    made.querySelector('button')?.addEventListener('click', () => made.close());
    document.body.append(made);
    warmUp().then(
      ({ joinDialog }) => joinDialog(made),
      () => {
        search = undefined;
        made.append('Search didn’t load. Press Enter to open the A–Z index.');
      },
    );
    return made;
  };

  for (const sign of ['pointerenter', 'focus']) {
    // A failure shows when the reader searches.
    link.addEventListener(sign, () => warmUp().catch(() => undefined), { once: true });
  }
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input,select,textarea');
    const isWithControl = event.ctrlKey || event.metaKey;
    if (isWithControl ? event.key === 'k' : event.key === '/' && !isTyping) {
      event.preventDefault();
      open();
    }
  });
  if (/Mac|iP/.test(navigator.platform)) {
    for (const keys of link.querySelectorAll('[data-shortcut]')) keys.textContent = '⌘ K';
  }

  if (page !== null)
    warmUp().then(
      ({ joinSearchPage }) => joinSearchPage(page),
      () => undefined,
    );
  // Back from a result: the dialog opens with the words that led there.
  const { search: left } = (history.state ?? {}) as { search?: string };
  if (left !== undefined) open(left);
  if (hasMarks())
    warmUp().then(
      ({ showMarks }) => showMarks(),
      () => undefined,
    );
}

function hasMarks(): boolean {
  try {
    return sessionStorage.getItem('search-marks') !== null;
  } catch {
    return false;
  }
}
