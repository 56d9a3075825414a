import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { bullets, fenced } from '#content/markdown-text.ts';
import { renderedNote } from '#diagrams/diagrams.ts';
import { id } from '#ledger/schemas/common.ts';

/** A diagram, drawn from a file of `diagrams` or from a fence in the page. */
export const diagram = defineComponent({
  props: z.strictObject({ id, caption: z.string().optional() }),
  children: false,
  once: true,
  // Diagrams may also stand in pages, so that their own check looks for them.
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: ({ id, caption }, { book }) => {
    const note = renderedNote(id, book.texts);
    if (note === undefined) return '';
    const text = note.source === undefined ? bullets(note.words) : fenced(note.source, 'mermaid');
    return `Diagram: ${caption ?? note.title}\n\n${text}`;
  },
  searchText: noText,
  astro: () => import('./Diagram.astro'),
});
