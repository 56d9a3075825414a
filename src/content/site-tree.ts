import type { PageData } from './schemas/page.ts';

export interface PageNode {
  /** Root-relative address without the base path, with slashes at both ends. */
  path: string;
  label: string;
  data: PageData;
  parent: PageNode | undefined;
  children: PageNode[];
  /** Among its siblings in the navigation, from 0. */
  place: number;
}

export interface SiteTree {
  home: PageNode;
  /** Top-level pages of each group, in the order of the navigation. */
  roots: ReadonlyMap<string, readonly PageNode[]>;
  byPath: ReadonlyMap<string, PageNode>;
  /** All pages as a book would hold them: each page before its children. */
  readingOrder: PageNode[];
  /** Place in `readingOrder`, so that neighbors are found without a search. */
  placeOf: ReadonlyMap<PageNode, number>;
}

/**
 * Joins pages into a tree by their addresses. A page whose parent folder has no page of its own
 * hangs on the nearest folder above that has one. Summaries are written out by `fillText`.
 * Work grows linearly with the number of pages. Throws when there is no home page, and when
 * `fillText` does.
 */
export function buildTree(
  pages: readonly { path: string; data: PageData }[],
  groups: readonly string[],
  fillText: (text: string) => string,
): SiteTree {
  const byPath = new Map<string, PageNode>();
  for (const { path, data } of pages) {
    const label = data.label ?? data.title;
    const written = { ...data, summary: fillText(data.summary) };
    byPath.set(path, { path, label, data: written, parent: undefined, children: [], place: 0 });
  }
  const home = byPath.get('/');
  if (home === undefined) {
    throw new Error('There is no home page. Write pages/index.mdx.');
  }
  const roots = new Map<string, PageNode[]>(groups.map((group) => [group, []]));
  for (const node of byPath.values()) {
    if (node === home) continue;
    node.parent = nearestAbove(node.path, byPath);
    if (node.data.hidden) continue;
    (node.parent?.children ?? roots.get(node.data.group))?.push(node);
  }
  const below = [...byPath.values()].map(({ children }) => children);
  for (const siblings of [...roots.values(), ...below]) {
    siblings.sort(inOrder);
    for (const [place, node] of siblings.entries()) node.place = place;
  }

  const readingOrder = [home, ...[...roots.values()].flat().flatMap(withDescendants)];
  const placeOf = new Map(readingOrder.map((node, place) => [node, place]));
  return { home, roots, byPath, readingOrder, placeOf };
}

/** The pages above one, outermost first; the home page is not among them. */
export function ancestors(node: PageNode): PageNode[] {
  const above: PageNode[] = [];
  for (let up = node.parent; up !== undefined; up = up.parent) above.unshift(up);
  return above;
}

/** The pages before and after one in reading order. */
export function neighbours(tree: SiteTree, node: PageNode) {
  const place = tree.placeOf.get(node) ?? -1;
  return { previous: tree.readingOrder[place - 1], next: tree.readingOrder[place + 1] };
}

function nearestAbove(path: string, byPath: ReadonlyMap<string, PageNode>): PageNode | undefined {
  const parts = path.split('/').slice(1, -1);
  for (let depth = parts.length - 1; depth > 0; depth -= 1) {
    const found = byPath.get(`/${parts.slice(0, depth).join('/')}/`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inOrder(a: PageNode, b: PageNode): number {
  return a.data.order - b.data.order || (a.label < b.label ? -1 : 1);
}

/** A page with all below it, each before its children. */
export function withDescendants(node: PageNode): PageNode[] {
  return [node, ...node.children.flatMap(withDescendants)];
}
