import { z } from 'zod';
import type { OpenBook } from '#content/book.ts';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { topicKind } from '#content/kinds.ts';
import { table } from '#content/markdown-text.ts';
import { formatDate, formatFact } from '#ledger/format.ts';

/** The whole ledger: what `/facts/` consists of. */
export const factList = defineComponent({
  props: z.strictObject({}),
  children: false,
  references: nothing,
  sources: nothing,
  // The strip above the list leads to its parts.
  headings: nothing,
  markdown: (_, { book }) =>
    factParts(book)
      .map(({ label, facts }) => {
        const rows = facts.map((fact) => {
          const { title, url } = book.ledger.source(fact.source);
          return [
            fact.label + (fact.note === undefined ? '' : ` (${fact.note})`),
            formatFact(fact) + (fact.confirmed ? '' : ' (unconfirmed)'),
            `[${title}](${url})`,
            formatDate(fact.checked),
          ];
        });
        return `## ${label}\n\n${table(['What', 'Value', 'Source', 'Checked'], rows)}`;
      })
      .join('\n\n'),
  searchText: noText,
  astro: () => import('./FactList.astro'),
});

/** The topics of the ledger, each with its facts. */
export function factParts({ records, ledger }: OpenBook) {
  return records
    .of(topicKind)
    .map((topic) => ({ ...topic, facts: ledger.facts.filter((fact) => fact.topic === topic.id) }));
}
