/** What to mark on the page that a result leads to. */
export interface Marks {
  path: string;
  stems: readonly string[];
}

/** Where word is left; also known to search-open.ts. */
export const marksKey = 'search-marks';

/** Leaves word for the next page about what to mark. Refused storage only costs the marks. */
export function keepMarks(stems: Iterable<string>, { pathname }: HTMLAnchorElement): void {
  try {
    const marks: Marks = { path: pathname, stems: [...stems] };
    sessionStorage.setItem(marksKey, JSON.stringify(marks));
  } catch {
    // Nothing is marked then.
  }
}
