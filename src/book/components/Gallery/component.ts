import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { bullets } from '#content/markdown-text.ts';
import { exhibits } from './exhibits.ts';

/** The simulators, each with a still and one question. */
export const gallery = defineComponent({
  props: z.strictObject({}),
  children: false,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { absolute }) =>
    bullets(
      exhibits.map(({ title, question, page }) => `[${title}](${absolute(page)}): ${question}`),
    ),
  searchText: noText,
  astro: () => import('./Gallery.astro'),
});
