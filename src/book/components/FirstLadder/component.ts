import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { dutiesInWords } from '../../duty/in-words.ts';
import { responsibilities } from '../../duty/responsibility.ts';

/** Three ways of running the same application, and six duties: the first picture of the site. */
export const firstLadder = defineComponent({
  props: z.strictObject({}),
  children: false,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { book }) =>
    dutiesInWords(['ec2', 'ecs-on-fargate', 'lambda'], responsibilities(book)),
  searchText: noText,
  astro: () => import('./FirstLadder.astro'),
});
