import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { idsOf } from '#content/records.ts';
import { id } from '#ledger/schemas/common.ts';
import { analogyKind } from '../../records.ts';

/** A service as the answer to a question: its drawing, name, analogy, precise term, and a line. */
export const sheetService = defineComponent({
  props: z.strictObject({ answer: z.string().min(1), analogy: id, term: z.string().min(1) }),
  children: true,
  references: ({ analogy }) => [{ id: analogy, names: idsOf(analogyKind) }],
  sources: nothing,
  headings: nothing,
  markdown: ({ answer, analogy, term }, { book, inside }) => {
    const { stands, name } = book.records.find(analogyKind, analogy);
    return `${answer}: **${stands}** (${name}). ${term} ${inside}`;
  },
  searchText: noText,
  astro: () => import('./SheetService.astro'),
});
