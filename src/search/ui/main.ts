/** What search needs for its first answer. */
import { element } from './dom.ts';
import { joinDialog as join } from './dialog.ts';
import type { SearchBoxOptions } from './search-box.ts';
import { SearchLoader } from './loader.ts';
import stylesAddress from './search.css?url';

let loader: SearchLoader | undefined;

// Styles of the dialog and its results; the search page carries them.
if (document.querySelector('#search-page') === null) {
  document.head.append(element('link', { rel: 'stylesheet', href: stylesAddress }));
}

/** Takes the index from a request that is under way, and how to ask for it again. */
export function useIndex(first: Promise<Response>, again: () => Promise<Response>): void {
  loader = new SearchLoader(first, again);
}

/** Brings the search dialog to life. */
export function joinDialog(dialog: HTMLDialogElement, extras: SearchBoxOptions['extras']): void {
  if (loader !== undefined) join(dialog, loader, extras);
}

/** Makes the search page answer in its field. */
export async function joinSearchPage(
  input: HTMLInputElement,
  extras: SearchBoxOptions['extras'],
): Promise<void> {
  const page = await import('./search-page.ts');
  if (loader !== undefined) page.joinSearchPage(input, loader, extras);
}

/** Marks the words that a search was for, on the page it led to. */
export async function showMarks(): Promise<void> {
  const marks = await import('./marks.ts');
  marks.showMarks();
}
