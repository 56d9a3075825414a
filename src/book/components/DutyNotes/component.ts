import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { bullets } from '#content/markdown-text.ts';
import { noteOf } from '../../duty/notes.ts';
import { optionsInOrder, responsibilities } from '../../duty/responsibility.ts';

/** Every cell of the table of duties in words, with its source, option by option. */
export const dutyNotes = defineComponent({
  props: z.strictObject({}),
  children: false,
  references: nothing,
  sources: nothing,
  headings: (book) =>
    optionsInOrder(responsibilities(book).options).map(({ id, label }) => ({
      depth: 2,
      slug: id,
      text: label,
    })),
  markdown: (_, { book }) => {
    const { duties, options } = responsibilities(book);
    return optionsInOrder(options)
      .map((option) => {
        const notes = duties.map((duty) => {
          const { lead, text, source } = noteOf(book, option.id, duty.id);
          return `**${lead}** ${text} [${source.title}](${source.url})`;
        });
        return `## ${option.label}\n\n${bullets(notes)}`;
      })
      .join('\n\n');
  },
  searchText: noText,
  astro: () => import('./DutyNotes.astro'),
});
