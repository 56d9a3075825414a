import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { idsOf } from '#content/records.ts';
import { dutiesInWords } from '../../duty/in-words.ts';
import { optionIds } from '../../duty/option-ids.ts';
import { optionKind, responsibilities } from '../../duty/responsibility.ts';

const line = z.string().min(1);

/** Duty bars in the three regions of the spectrum, with one line on each. */
export const sheetDuties = defineComponent({
  props: z.strictObject({
    options: optionIds,
    unmanaged: line,
    managed: line,
    fullyManaged: line,
  }),
  children: false,
  references: ({ options }) => options.map((id) => ({ id, names: idsOf(optionKind) })),
  sources: nothing,
  headings: nothing,
  markdown: ({ options }, { book }) => dutiesInWords(options, responsibilities(book)),
  searchText: noText,
  astro: () => import('./SheetDuties.astro'),
});
