import type { PageNode, SiteTree } from '#content/site-tree.ts';

/** Pages in one list of the navigation at most. */
const mostInList = 40;

export interface NavigationList {
  items: { node: PageNode; inside: NavigationList | undefined }[];
  /** How many pages the list leaves out. */
  more: number;
}

/**
 * The navigation of a page: a list for each group, in which the pages of `open` show what is below
 * them. Of a long list it holds those around the open page, so that its size depends on how deep
 * pages lie, never on how many there are.
 */
export function navigation(
  tree: SiteTree,
  open: ReadonlySet<PageNode>,
): { group: string; list: NavigationList }[] {
  return [...tree.roots].map(([group, nodes]) => ({ group, list: listOf(nodes, open) }));
}

function listOf(nodes: readonly PageNode[], open: ReadonlySet<PageNode>): NavigationList {
  const place = [...open].find((node) => nodes[node.place] === node)?.place ?? 0;
  const first = Math.max(0, Math.min(place - mostInList / 2, nodes.length - mostInList));
  const shown = nodes.slice(first, first + mostInList);
  return {
    items: shown.map((node) => ({
      node,
      inside: open.has(node) && node.children.length > 0 ? listOf(node.children, open) : undefined,
    })),
    more: nodes.length - shown.length,
  };
}
