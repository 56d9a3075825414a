import { z } from 'zod';
import { defineComponent, nothing } from '#content/component.ts';

/** One of several variants: `<TabItem label="Terraform">…</TabItem>` in `<Tabs>`. */
export const tabItem = defineComponent({
  props: z.strictObject({ label: z.string().min(1) }),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: ({ label }, { inside }) => `**${label}**\n\n${inside}`,
  searchText: ({ label }) => label,
  astro: () => import('./TabItem.astro'),
});
