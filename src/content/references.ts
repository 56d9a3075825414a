import type { Source } from '#ledger/schemas/source.ts';
import type { OpenBook } from './book.ts';
import type { Component, Heading } from './component.ts';
import { termKind } from './kinds.ts';
import type { ParsedPage } from './parse.ts';
import type { PageData } from './schemas/page.ts';
import type { Term } from './schemas/term.ts';

/** A page that was read, as far as it could be. */
interface Page {
  data: PageData | undefined;
  parsed: ParsedPage | undefined;
}

/** What a page rests on, in the order in which it is first named there. */
export interface PageReferences {
  terms: Term[];
  sources: Source[];
}

/**
 * The terms and sources that a page names, in its components and in its frontmatter.
 * Throws on an unknown id; the content check names file and line before that can happen.
 */
export function referencesOf(page: Page, book: OpenBook): PageReferences {
  return {
    terms: idsIn(page, ['Term']).map((id) => book.records.find(termKind, id)),
    sources: sourcesOnPage(page, book).map(book.ledger.source),
  };
}

/** Ids of the sources of a page, each once. Throws on an unknown id. */
export function sourcesOnPage({ data, parsed }: Page, book: OpenBook): string[] {
  const ids = [
    ...(data === undefined ? [] : book.about.frontmatter.sources(data, book)),
    ...(parsed?.components ?? []).flatMap(({ name, props }) => {
      const component = componentOf(name, book);
      return component?.sources(component.props.parse(props), book) ?? [];
    }),
    ...(data?.sources ?? []),
  ];
  return [...new Set(ids)];
}

/** The `id` of every use of these components on a page, each once. */
export function idsIn({ parsed }: Pick<Page, 'parsed'>, names: readonly string[]): string[] {
  const ids = (parsed?.components ?? []).flatMap(({ name, props: { id } }) =>
    names.includes(name) && typeof id === 'string' ? [id] : [],
  );
  return [...new Set(ids)];
}

/** The headings of a page; those that components bring stand after those of its text. */
export function pageHeadings(parsed: ParsedPage | undefined, book: OpenBook): Heading[] {
  if (parsed === undefined) return [];
  const brought = parsed.components.flatMap(
    ({ name }) => componentOf(name, book)?.headings(book) ?? [],
  );
  return [...parsed.headings.map(({ depth, slug, text }) => ({ depth, slug, text })), ...brought];
}

/** The component with this name; authors may have mistyped it. */
export function componentOf(name: string, { components }: OpenBook): Component | undefined {
  return Object.hasOwn(components, name) ? components[name] : undefined;
}
