import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { inShort, misconceptionKind, misconceptions } from '../../records.ts';
import { misconceptionInWords } from '../Misconception/component.ts';

/** Every misconception in short, with the page that says more. */
export const misconceptionList = defineComponent({
  props: z.strictObject({}),
  children: false,
  references: nothing,
  sources: (_, { records }) => records.of(misconceptionKind).map(({ source }) => source),
  headings: nothing,
  markdown: (_, { book, absolute }) =>
    misconceptions(book)
      .map(({ people, page, ...one }) => {
        const short = misconceptionInWords({ people, fact: inShort(one) });
        return `${short} [More on this](${absolute(page)})`;
      })
      .join('\n\n'),
  searchText: noText,
  astro: () => import('./MisconceptionList.astro'),
});
