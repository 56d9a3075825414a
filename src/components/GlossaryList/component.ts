import { z } from 'zod';
import type { OpenBook } from '#content/book.ts';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { termKind } from '#content/kinds.ts';
import { bullets } from '#content/markdown-text.ts';

/** Every word of the glossary: what `/glossary/` consists of. */
export const glossaryList = defineComponent({
  props: z.strictObject({}),
  children: false,
  references: nothing,
  sources: nothing,
  headings: (book) => glossaryParts(book).map(({ slug, text }) => ({ depth: 2, slug, text })),
  markdown: (_, { book }) =>
    glossaryParts(book)
      .map(({ text, terms }) => {
        const entries = terms.map(({ term, definition, aliases }) => {
          const also = aliases.length === 0 ? '' : ` Also: ${aliases.join(', ')}.`;
          return `**${term}**: ${definition}${also}`;
        });
        return `## ${text}\n\n${bullets(entries)}`;
      })
      .join('\n\n'),
  searchText: noText,
  astro: () => import('./GlossaryList.astro'),
});

/** The groups of the glossary, each with its terms. */
export function glossaryParts({ about, records }: OpenBook) {
  return about.termGroups.map((text) => ({
    slug: `group-${text.toLowerCase().replace(/\W+/g, '-')}`,
    text,
    terms: records.of(termKind).filter(({ group }) => group === text),
  }));
}
