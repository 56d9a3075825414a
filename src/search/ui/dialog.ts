import { keepMarks } from './keep-marks.ts';
import type { SearchLoader } from './loader.ts';
import { SearchBox, type SearchBoxOptions } from './search-box.ts';

/**
 * Brings the search dialog to life; it is open already and its field takes words.
 * Choosing a result leaves a note in the history, so that Back opens the dialog with them again.
 */
export function joinDialog(
  dialog: HTMLDialogElement,
  loader: SearchLoader,
  extras: SearchBoxOptions['extras'],
): void {
  const input = dialog.querySelector('input');
  const form = dialog.querySelector('form');
  if (input === null || form === null) return;
  const place = document.createElement('div');
  place.className = 'search-results';
  dialog.append(place);

  void new SearchBox(input, place, loader, {
    selectFirst: true,
    extras,
    onFollow(query, weights, target) {
      keepMarks(weights.keys(), target);
      remember(query);
      // A link within this page does not leave it.
      if (target.pathname === location.pathname && target.search === location.search) {
        dialog.close();
      }
    },
  });
  form.addEventListener('submit', (event) => {
    if (input.value.trim() === '') event.preventDefault();
  });
  dialog.addEventListener('click', (event) => {
    // The dialog itself is hit only beside its content: on the backdrop.
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => remember(undefined));
}

/** What the history keeps for Back; see search-open.ts. */
function remember(search: string | undefined): void {
  try {
    history.replaceState({ ...(history.state as object | null), search }, '');
  } catch {
    // Browsers limit how often an entry may change; Back opens the page without the dialog then.
  }
}
