/**
 * How many pages are still sent as a whole: bound as a book, indexed for the concept tier of search,
 * kept for reading without a network. A small site is; one of thousands would send megabytes.
 */
const mostTogether = 300;

/**
 * The pages of a site that are sent as a whole, in the order given: all of them when they are few
 * enough, else whole levels of addresses from the top, as many as fit.
 */
export function upperLevels<Page extends { path: string }>(
  pages: readonly Page[],
  most = mostTogether,
): Page[] {
  const byLevel = Map.groupBy(pages, ({ path }) => levelOf(path));
  let count = 0;
  let deepest = 0;
  for (const [level, list] of [...byLevel].toSorted(([a], [b]) => a - b)) {
    count += list.length;
    if (count > most) break;
    deepest = level;
  }
  return pages.filter(({ path }) => levelOf(path) <= deepest);
}

/** 0 for the home page, 1 for `/lambda/`, 2 for `/lambda/scaling/`. */
function levelOf(path: string): number {
  return path.split('/').length - 2;
}
