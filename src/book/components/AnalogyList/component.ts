import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { bullets } from '#content/markdown-text.ts';
import { analogyKind } from '../../records.ts';

/** Every analogy at a glance, each leading to its page. */
export const analogyList = defineComponent({
  props: z.strictObject({}),
  children: false,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { book, absolute }) =>
    bullets(
      book.records
        .of(analogyKind)
        .map(({ name, stands, page }) => `[${name}](${absolute(page)}): ${stands}`),
    ),
  searchText: noText,
  astro: () => import('./AnalogyList.astro'),
});
