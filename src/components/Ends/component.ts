import { z } from 'zod';
import { defineComponent, nothing } from '#content/component.ts';
import { printableNames } from '#content/kinds.ts';
import type { Names } from '#content/names.ts';
import { endInWords } from '#ledger/ends.ts';
import type { Ledger } from '#ledger/ledger.ts';
import { id } from '#ledger/schemas/common.ts';
import { today } from '#ledger/today.ts';

const props = z.strictObject({
  id,
  /** In a cell of a table it stands alone, and begins with a capital letter. */
  in: z.literal('table').optional(),
});

const dateNames: Names = {
  ...printableNames,
  refuse(id, book) {
    const figure = book.ledger.find(id);
    if (figure === undefined || figure.kind === 'date') return printableNames.refuse?.(id, book);
    return {
      problem: `"${id}" is no date, and <Ends> tells when something ends.`,
      mend: 'Name a record of the kind "date".',
    };
  },
};

/**
 * What the day of the build makes of a date on which something ends, with its source:
 * `Support for App Mesh <Ends id="date-app-mesh-end" />.`
 */
export const ends = defineComponent({
  props,
  children: false,
  references: ({ id }) => [{ id, names: dateNames }],
  sources: ({ id }, { ledger }) => ledger.sourcesOf(ledger.figure(id)).map((source) => source.id),
  headings: nothing,
  markdown: (props, { book }) => said(props, book.ledger),
  searchText: (props, { ledger }) => `${ledger.figure(props.id).label} ${said(props, ledger)}`,
  astro: () => import('./Ends.astro'),
});

/** The words of an end. Throws for a record that is no date; the content check tells it before. */
export function said({ id, in: place }: z.output<typeof props>, ledger: Ledger): string {
  const figure = ledger.figure(id);
  if (figure.kind !== 'date') throw new Error(`The record "${id}" is no date.`);
  const words = endInWords(figure.value, today());
  return place === 'table' ? words.replace(/^e/, 'E') : words;
}
