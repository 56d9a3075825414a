import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';

/** A question of the cheat sheet's decision, above the services that answer it. */
export const sheetStep = defineComponent({
  props: z.strictObject({
    question: z.string().min(1),
    detail: z.string().min(1),
    /** What the arrow to the next question says. */
    otherwise: z.string().min(1).optional(),
  }),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: ({ question, detail, otherwise }, { inside }) =>
    `**${question}** ${detail}\n\n${inside}${otherwise === undefined ? '' : `\n\n${otherwise}: go on.`}`,
  searchText: noText,
  astro: () => import('./SheetStep.astro'),
});
