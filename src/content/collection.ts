import { getCollection } from 'astro:content';
import { pathOf } from './page-path.ts';
import { buildTree, type SiteTree } from './site-tree.ts';

/** Every content page with its address. Astro keeps the collection in memory. */
export async function allPages() {
  const entries = await getCollection('pages');
  return entries.map((entry) => ({ entry, path: pathOf(entry.id) }));
}

let tree: Promise<SiteTree> | undefined;

/** The tree of all pages: built once in a build, anew on every request in the dev server. */
export function siteTree(): Promise<SiteTree> {
  if (tree === undefined || import.meta.env.DEV) tree = getCollection('pages').then(buildTree);
  return tree;
}
