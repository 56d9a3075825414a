import { z } from 'zod';
import { defineComponent, nothing } from '#content/component.ts';
import { quoted } from '#content/markdown-text.ts';
import { idsOf } from '#content/records.ts';
import { id } from '#ledger/schemas/common.ts';
import { misconceptionKind } from '../../records.ts';
import type { Misconception } from '../../schemas/misconception.ts';

/** Something people believe, and what is true. */
export const misconception = defineComponent({
  props: z.strictObject({ id }),
  children: false,
  references: ({ id }) => [{ id, names: idsOf(misconceptionKind) }],
  sources: ({ id }, { records }) => [records.find(misconceptionKind, id).source],
  headings: nothing,
  markdown: ({ id }, { book }) =>
    book.ledger.fillText(misconceptionInWords(book.records.find(misconceptionKind, id))),
  searchText: ({ id }, { records, ledger }) =>
    ledger.fillText(records.find(misconceptionKind, id).people),
  astro: () => import('./Misconception.astro'),
});

/** A misconception and its answer, as Markdown. */
export function misconceptionInWords({
  people,
  fact,
}: Pick<Misconception, 'people' | 'fact'>): string {
  return quoted(`**People think:** ${people}\n\n**In fact:** ${fact}`);
}
