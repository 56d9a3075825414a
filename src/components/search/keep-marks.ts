/** What to mark on the page that a result leads to. */
export interface Marks {
  path: string;
  stems: readonly string[];
}

const key = 'search-marks';

/** Leaves word for the next page about what to mark. Refused storage only costs the marks. */
export function keepMarks(stems: readonly string[], { pathname }: HTMLAnchorElement): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ path: pathname, stems } satisfies Marks));
  } catch {
    // Nothing is marked then.
  }
}

/** The marks left for this page; they are given once. */
export function takeMarks(): string[] {
  try {
    const marks = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Marks | null;
    sessionStorage.removeItem(key);
    return marks?.path === location.pathname ? [...marks.stems] : [];
  } catch {
    return [];
  }
}
