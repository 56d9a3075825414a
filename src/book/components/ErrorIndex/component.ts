import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';

/** Every error entry of the book: exit codes by number, messages by letter. For `/errors/`. */
export const errorIndex = defineComponent({
  props: z.strictObject({}),
  children: false,
  references: nothing,
  sources: nothing,
  headings: () => [
    { depth: 2, slug: 'by-exit-code', text: 'Index by exit code' },
    { depth: 2, slug: 'by-message', text: 'Index by message' },
  ],
  // The lists of the services say the same, and each entry has a copy of its own.
  markdown: noText,
  searchText: noText,
  astro: () => import('./ErrorIndex.astro'),
});
