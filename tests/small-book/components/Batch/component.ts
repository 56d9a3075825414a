import { z } from 'zod';
import { defineComponent, nothing } from '#content/component.ts';
import { table } from '#content/markdown-text.ts';

/** The ingredients of a batch: `<Batch flour="500" water="70" />`, water in percent of the flour. */
export const batch = defineComponent({
  props: z.strictObject({
    flour: z.string().regex(/^\d+$/, 'write the flour in grams, such as "500"'),
    water: z.string().regex(/^\d+$/, 'write the water in percent of the flour, such as "70"'),
  }),
  children: false,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (props) =>
    table(
      ['Ingredient', 'Grams'],
      ingredients(props).map(([name, grams]) => [name, String(grams)]),
    ),
  searchText: (props) =>
    ingredients(props)
      .map(([name]) => name)
      .join(' '),
  astro: () => import('./Batch.astro'),
});

/** What to weigh. Salt is a fiftieth and the starter a fifth of the flour. */
export function ingredients({
  flour,
  water,
}: {
  flour: string;
  water: string;
}): [string, number][] {
  const grams = Number(flour);
  return [
    ['Flour', grams],
    ['Water', (grams * Number(water)) / 100],
    ['Starter', grams / 5],
    ['Salt', grams / 50],
  ];
}
