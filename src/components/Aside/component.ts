import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { quoted } from '#content/markdown-text.ts';

/** What each kind is called where its author gives no title. */
export const titles = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  caution: 'Be careful',
  danger: 'Danger',
  simplification: 'A common simplification',
} as const;

/**
 * A note beside the text: `<Aside kind="caution" title="…">`, `:::caution[…]` or `> [!CAUTION]`. A
 * `simplification` says what is true where something is often put too simply.
 */
export const aside = defineComponent({
  props: z.strictObject({
    kind: z
      .enum(['note', 'tip', 'important', 'caution', 'danger', 'simplification'])
      .default('note'),
    title: z.string().min(3).optional(),
  }),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: ({ kind, title = kind === 'simplification' ? titles[kind] : undefined }, { inside }) =>
    quoted(title === undefined ? inside : `**${title}**\n\n${inside}`),
  searchText: noText,
  astro: () => import('./Aside.astro'),
});
