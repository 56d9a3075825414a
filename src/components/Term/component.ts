import { z } from 'zod';
import { defineComponent, nothing } from '#content/component.ts';
import { termKind } from '#content/kinds.ts';
import { idsOf } from '#content/records.ts';
import { id } from '#ledger/schemas/common.ts';

/** A word of the glossary: `<Term id="cold-start">cold starts</Term>`. */
export const term = defineComponent({
  props: z.strictObject({ id }),
  children: true,
  references: ({ id }) => [{ id, names: idsOf(termKind) }],
  sources: nothing,
  headings: nothing,
  markdown: (_, { inside }) => inside,
  searchText: ({ id }, { records }) => records.find(termKind, id).term,
  astro: () => import('./Term.astro'),
});
