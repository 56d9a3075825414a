/** The address of a content file: `lambda/scaling` becomes `/lambda/scaling/`, `index` becomes `/`. */
export function pathOf(id: string): string {
  return id === 'index' ? '/' : `/${id.replace(/\/index$/, '')}/`;
}

/**
 * Root-relative address of a page's Markdown copy: the page's own, followed by `index.md`.
 * The handbook, which is all pages in one, has the whole text for its copy.
 */
export function copyPath(path: string): string {
  return path === '/handbook/' ? '/llms-full.txt' : `${path}index.md`;
}
