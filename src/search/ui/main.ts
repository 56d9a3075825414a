/** What search needs for its first answer, as one file: parts would be fetched one after the other. */
import { element } from './dom.ts';
import type { SearchBoxOptions } from './search-box.ts';
import stylesAddress from './search.css?url';

export { joinDialog } from './dialog.ts';
export { useIndex } from './index-loader.ts';

// Styles of the dialog and its results; the search page carries them.
if (document.querySelector('#search-page') === null) {
  document.head.append(element('link', { rel: 'stylesheet', href: stylesAddress }));
}

/** Makes the search page answer in its field. */
export async function joinSearchPage(
  input: HTMLInputElement,
  extras: SearchBoxOptions['extras'],
): Promise<void> {
  const page = await import('./search-page.ts');
  page.joinSearchPage(input, extras);
}

/** Marks the words that a search was for, on the page it led to. */
export async function showMarks(): Promise<void> {
  const marks = await import('./marks.ts');
  marks.showMarks();
}
