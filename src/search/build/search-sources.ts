import type { OpenBook } from '#content/book.ts';
import { termKind } from '#content/kinds.ts';
import type { SourcePage } from '#content/read.ts';
import { sectionText } from '#content/section-text.ts';
import { ancestors, buildTree, type SiteTree } from '#content/site-tree.ts';
import { upperLevels } from '#content/upper-levels.ts';
import type { SearchPage, SearchSources } from './make-index.ts';

/**
 * What the concept tier of search is made from. Of very many pages only the upper levels; the others
 * are found by their text.
 */
export function searchSources(book: OpenBook, all: readonly SourcePage[]): SearchSources {
  const pages = upperLevels(all).flatMap(({ data, ...rest }) => (data ? [{ ...rest, data }] : []));
  const tree = buildTree(pages, book.about.groups, book.ledger.fillText);
  return {
    pages: pages.flatMap((page) => searchPage(page, tree, book) ?? []),
    terms: book.records.of(termKind),
    names: book.about.search.names(book),
    synonyms: book.about.search.synonyms(book),
  };
}

function searchPage(
  { path, parsed }: SourcePage,
  tree: SiteTree,
  book: OpenBook,
): SearchPage | undefined {
  const node = tree.byPath.get(path);
  if (node === undefined || parsed === undefined) return undefined;
  const { title, summary, aliases, questions } = node.data;
  const { search } = book.about;
  return {
    path,
    title,
    label: node.label,
    section: (ancestors(node)[0] ?? node).label,
    summary,
    aliases,
    decoration: search.decoration(node.data, book),
    questions: [...questions, ...search.questions(path, book)],
    sections: parsed.sections.map((section) => ({
      heading: section.heading,
      slug: section.slug,
      text: sectionText(section, book),
    })),
  };
}
