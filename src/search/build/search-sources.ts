import type { OpenBook } from '#content/book.ts';
import { termKind } from '#content/kinds.ts';
import type { SourcePage } from '#content/read.ts';
import { ancestors, buildTree, type SiteTree } from '#content/site-tree.ts';
import { upperLevels } from '#content/upper-levels.ts';
import type { SearchPage, SearchSources, SearchTerm } from './make-index.ts';
import { searchSection } from './sections.ts';

/**
 * What search is made from. Of very many pages only the upper levels; the others are found by full
 * text.
 */
export function searchSources(book: OpenBook, all: readonly SourcePage[]): SearchSources {
  const upper = upperLevels(all);
  const pages = upper.flatMap(({ data, ...rest }) =>
    data && !data.hidden ? [{ ...rest, data }] : [],
  );
  const tree = buildTree(pages, book.about.groups, book.ledger.fillText);
  return {
    pages: pages.flatMap((page) => searchPage(page, tree, book) ?? []),
    terms: searchTerms(book),
    ...book.about.search.words(book),
    isWhole: upper.length === all.length,
  };
}

/** The terms, under every name that should lead to them. */
export function searchTerms({ records }: OpenBook): SearchTerm[] {
  return records
    .of(termKind)
    .map((term) => ({ ...term, aliases: [...term.aliases, ...term.related] }));
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
  const sections = search.isList(path) ? parsed.sections.slice(0, 1) : parsed.sections;
  return {
    path,
    title,
    label: node.label,
    group: (ancestors(node)[0] ?? node).label,
    summary,
    names: [
      ...aliases,
      ...search
        .names(book)
        .filter(({ page }) => page === path)
        .flatMap((one) => [one.name, ...one.aliases]),
    ],
    questions: [...questions, ...search.questions(path, book)].map((one) =>
      typeof one === 'string' ? { ask: one } : one,
    ),
    messages: search.messages(node.data),
    sections: sections.map((section) => searchSection(section, book)),
  };
}
