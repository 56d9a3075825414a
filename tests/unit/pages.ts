import { book } from '#book/book.ts';
import { pathOf } from '#content/page-path.ts';
import { pageSchema, type PageData } from '#content/schemas/page.ts';
import { buildTree, type SiteTree } from '#content/site-tree.ts';

const schema = pageSchema(book);
const summary = 'One sentence that answers the page and is long enough.';

/** The data of a page, made up as far as a test does not say. */
export function dataOf(more: object = {}): PageData {
  return schema.parse({ title: 'A page', summary, ...more });
}

/** A page as the tree of a site takes it, by the name of its file. */
export function entry(id: string, more: object = {}): { path: string; data: PageData } {
  return { path: pathOf(id), data: dataOf({ title: `Page ${id}`, ...more }) };
}

/** The tree of these pages. */
export function treeOf(pages: readonly ReturnType<typeof entry>[]): SiteTree {
  return buildTree(pages, book.groups, (text) => text);
}
