/** What to mark on the page that a result leads to. */
export interface Marks {
  path: string;
  stems: readonly string[];
}

/** Where word is left; also known to components/page/search-open.ts. */
export const marksKey = 'search-marks';

/** Leaves word for the next page about what to mark. Refused storage only costs the marks. */
export function keepMarks(stems: readonly string[], { pathname }: HTMLAnchorElement): void {
  try {
    sessionStorage.setItem(marksKey, JSON.stringify({ path: pathname, stems } satisfies Marks));
  } catch {
    // Nothing is marked then.
  }
}
