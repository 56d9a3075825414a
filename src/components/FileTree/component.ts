import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';

/**
 * Files and folders: a list in `<FileTree>`, with a list inside of each folder. Names that end with a
 * slash are folders; words behind a name are a remark; a bold name is the one that is meant.
 */
export const fileTree = defineComponent({
  props: z.strictObject({}),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { inside }) => inside,
  searchText: noText,
  astro: () => import('./FileTree.astro'),
});
