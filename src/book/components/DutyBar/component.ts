import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { idsOf } from '#content/records.ts';
import { id } from '#ledger/schemas/common.ts';
import { dutiesInWords } from '../../duty/in-words.ts';
import { optionIds } from '../../duty/option-ids.ts';
import { optionKind, responsibilities } from '../../duty/responsibility.ts';

const props = z
  .strictObject({
    option: id.optional(),
    options: optionIds.optional(),
    caption: z.string().optional(),
  })
  .refine(({ option, options }) => (option === undefined) !== (options === undefined), {
    message: 'write one option as `option`, or several as `options`',
    path: ['options'],
  });

/** The options of a bar, by their ids. */
export function optionsOf({ option, options }: z.output<typeof props>): string[] {
  return options ?? (option === undefined ? [] : [option]);
}

/** Who does which duty under one or more options: `<DutyBar options="lambda, ec2" />`. */
export const dutyBar = defineComponent({
  props,
  children: false,
  references: (shown) => optionsOf(shown).map((id) => ({ id, names: idsOf(optionKind) })),
  sources: nothing,
  headings: nothing,
  markdown: (shown, { book }) => dutiesInWords(optionsOf(shown), responsibilities(book)),
  searchText: noText,
  astro: () => import('./DutyBar.astro'),
});
