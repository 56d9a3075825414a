/** What search needs for its first answer, as one file: parts would be fetched one after the other. */
import { loadStyles } from './index-loader.ts';

export { joinDialog } from './dialog.ts';
export { useIndex } from './index-loader.ts';

loadStyles();

/** Makes the search page answer in its field. */
export async function joinSearchPage(input: HTMLInputElement): Promise<void> {
  const page = await import('./search-page.ts');
  page.joinSearchPage(input);
}

/** Marks the words that a search was for, on the page it led to. */
export async function showMarks(): Promise<void> {
  const marks = await import('./marks.ts');
  marks.showMarks();
}
