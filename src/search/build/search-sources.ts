import { filesIn } from '#content/files.ts';
import { readContent, type SourcePage } from '#content/read.ts';
import { ancestors, buildTree, type SiteTree } from '#content/site-tree.ts';
import type { SearchPage } from './make-index.ts';
import { sectionsOf, type WordsOf } from './sections.ts';

const pagesFolder = 'src/book/pages';

/** What a book adds to its pages. */
export interface BookPages {
  /** What the components of its pages say. */
  wordsOf: WordsOf;
  /** Further names of the page with this address. */
  namesOf: (path: string) => readonly string[];
  /** Further questions that the page with this address answers. */
  questionsOf: (path: string) => readonly string[];
  /** True for a page that only repeats what others say: it is found by its name. */
  isList: (path: string) => boolean;
}

/**
 * Reads the pages as search sees them. Of very many pages only the upper levels; the others are
 * found by full text.
 */
export function readSearchPages(
  root: string,
  book: BookPages,
): { pages: SearchPage[]; isWhole: boolean } {
  const { content } = readContent(root, { upperOnly: true });
  const all = filesIn(`${root}/${pagesFolder}`).filter((name) => name.endsWith('.mdx'));
  const pages = content.pages.flatMap(({ data, ...rest }) => (data ? [{ ...rest, data }] : []));
  const tree = buildTree(
    pages.map(({ path, data }) => ({ id: path === '/' ? 'index' : path.slice(1, -1), data })),
  );
  return {
    pages: pages.flatMap((page) => searchPage(page, tree, book) ?? []),
    isWhole: content.pages.length >= all.length,
  };
}

function searchPage(page: SourcePage, tree: SiteTree, book: BookPages): SearchPage | undefined {
  const node = tree.byPath.get(page.path);
  if (node === undefined || page.tree === undefined) return undefined;
  const { title, summary, aliases, questions, error } = node.data;
  const sections = sectionsOf(page.tree, book.wordsOf);
  return {
    path: node.path,
    title,
    label: node.label,
    group: (ancestors(node)[0] ?? node).label,
    summary,
    names: [...aliases, ...book.namesOf(node.path)],
    questions: [...questions, ...book.questionsOf(node.path)],
    messages: error === undefined ? [] : [error.message, ...error.forms],
    sections: book.isList(node.path) ? sections.slice(0, 1) : sections,
  };
}
