import { z } from 'zod';
import { defineComponent, nothing } from '#content/component.ts';
import { id } from '#ledger/schemas/common.ts';
import { sceneNames } from '../../drawings/scenes.ts';

/**
 * A wide drawing of three parts, with a list of three that says what they stand for, each in bold
 * and then in words; `title` says what it shows to those who don't see it.
 */
export const scene = defineComponent({
  props: z.strictObject({ id, title: z.string().min(10) }),
  children: true,
  references: ({ id }) => [{ id, names: sceneNames }],
  sources: nothing,
  headings: nothing,
  markdown: ({ title }, { inside }) => `Drawing: ${title}\n\n${inside}`,
  searchText: ({ title }) => title,
  astro: () => import('./Scene.astro'),
});
