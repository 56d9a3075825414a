import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { bullets } from '#content/markdown-text.ts';
import { idsOf } from '#content/records.ts';
import { id } from '#ledger/schemas/common.ts';
import { analogyKind } from '../../records.ts';
import type { Analogy } from '../../schemas/analogy.ts';

/** An analogy with its drawing, where it holds, where it breaks, and the precise term. */
export const analogy = defineComponent({
  props: z.strictObject({ id }),
  children: false,
  references: ({ id }) => [{ id, names: idsOf(analogyKind) }],
  sources: ({ id }, { records }) => [records.find(analogyKind, id).breaksSource],
  headings: nothing,
  markdown: ({ id }, { book }) => analogyInWords(book.records.find(analogyKind, id)),
  searchText: noText,
  astro: () => import('./Analogy.astro'),
});

function analogyInWords({ name, stands, callouts, holds, breaks, precise }: Analogy): string {
  const lines = [
    ...callouts.map(({ picture, means }) => `${picture}: ${means}`),
    `Where it works: ${holds}`,
    `Where it breaks: ${breaks}`,
    `The precise term: ${precise}`,
  ];
  return `**The analogy: ${name}** (${stands})\n\n${bullets(lines)}`;
}
