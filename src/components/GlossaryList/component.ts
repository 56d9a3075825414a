import { z } from 'zod';
import type { OpenBook } from '#content/book.ts';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { termKind } from '#content/kinds.ts';
import { bullets } from '#content/markdown-text.ts';
import type { Term } from '#content/schemas/term.ts';
import { editDistance } from '#ledger/nearest.ts';

/** Every word of the glossary: what `/glossary/` consists of. */
export const glossaryList = defineComponent({
  props: z.strictObject({}),
  children: false,
  references: nothing,
  sources: nothing,
  // The strip of letters above the list leads to its parts.
  headings: nothing,
  markdown: (_, { book }) =>
    glossaryParts(book)
      .map(({ text, terms }) => {
        const entries = terms.map((entry) => {
          const { term, definition, notToConfuseWith } = entry;
          const others = notToConfuseWith.map((id) => book.records.find(termKind, id).term);
          const not = others.length === 0 ? '' : ` Not the same as ${others.join(', ')}.`;
          const names = otherNames(entry);
          const also = names.length === 0 ? '' : ` Also: ${names.join(', ')}.`;
          return `**${term}**: ${definition}${not}${also}`;
        });
        return `## ${text}\n\n${bullets(entries)}`;
      })
      .join('\n\n'),
  searchText: noText,
  astro: () => import('./GlossaryList.astro'),
});

/** The letters of the glossary, each with its terms. */
export function glossaryParts({ records }: OpenBook) {
  const sorted = records.of(termKind).toSorted((a, b) => a.term.localeCompare(b.term, 'en'));
  return [...Map.groupBy(sorted, ({ term }) => term.charAt(0).toUpperCase())].map(
    ([text, terms]) => ({ slug: `letter-${text.toLowerCase()}`, text, terms }),
  );
}

/**
 * The other names of a term that a reader should see: abbreviations, full and former names. Search
 * also knows slips, plurals and other ways of writing a name; they would only be noise here.
 */
export function otherNames({ term, aliases }: Pick<Term, 'term' | 'aliases'>): string[] {
  const shown = [lettersOf(term)];
  return aliases.filter((alias) => {
    const own = lettersOf(alias);
    // One or two letters more make another abbreviation, but not another word.
    const slips = own.length < 5 ? 0 : own.length < 9 ? 1 : 2;
    if (shown.some((other) => editDistance(own, other) <= slips)) return false;
    shown.push(own);
    return true;
  });
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
