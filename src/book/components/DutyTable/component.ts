import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { table } from '#content/markdown-text.ts';
import { responsibilities, sourcesOfDuties } from '../../duty/responsibility.ts';
import { whoNames } from '../../duty/hands.ts';

/** The whole responsibility table with a source for each cell. */
export const dutyTable = defineComponent({
  props: z.strictObject({}),
  children: false,
  references: nothing,
  sources: (_, book) => sourcesOfDuties(responsibilities(book)),
  headings: nothing,
  markdown: (_, { book }) => {
    const { duties, options, cell } = responsibilities(book);
    return table(
      ['Duty', ...options.map(({ label }) => label)],
      duties.map(({ id, label }) => [
        label,
        ...options.map((option) => whoNames[cell(option.id, id).who]),
      ]),
    );
  },
  searchText: noText,
  astro: () => import('./DutyTable.astro'),
});
