import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { quoted } from '#content/markdown-text.ts';

/** A note beside the text: `<Aside kind="caution" title="…">`, `:::caution[…]` or `> [!CAUTION]`. */
export const aside = defineComponent({
  props: z.strictObject({
    kind: z.enum(['note', 'tip', 'important', 'caution', 'danger']).default('note'),
    title: z.string().min(3).optional(),
  }),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: ({ title }, { inside }) =>
    quoted(title === undefined ? inside : `**${title}**\n\n${inside}`),
  searchText: noText,
  astro: () => import('./Aside.astro'),
});
