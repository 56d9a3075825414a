import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { idsOf } from '#content/records.ts';
import { id } from '#ledger/schemas/common.ts';
import { analogyKind } from '../../records.ts';

/** A service on the cheat sheet: its drawing, name, analogy, precise term, and a line on it. */
export const sheetService = defineComponent({
  props: z.strictObject({ analogy: id, term: z.string().min(1) }),
  children: true,
  references: ({ analogy }) => [{ id: analogy, names: idsOf(analogyKind) }],
  sources: nothing,
  headings: nothing,
  markdown: ({ analogy, term }, { book, inside }) => {
    const { stands, name } = book.records.find(analogyKind, analogy);
    return `**${stands}** (${name}). ${term}\n\n${inside}`;
  },
  searchText: noText,
  astro: () => import('./SheetService.astro'),
});
