import { defineBook, type Book } from '#content/book.ts';
import { batch } from './components/Batch/component.ts';

/**
 * A small book on another subject, beside the one in src/book: what the generator takes for granted
 * about one of them, the other shows.
 */
export const book: Book = defineBook({
  name: 'The daily loaf',
  subject: 'Baking bread with wild yeast',
  description: 'How to keep a sourdough starter, mix a dough, and bake a loaf on an ordinary day.',
  edition: 'November 2026',
  groups: ['Bake', 'Look up'],
  termGroups: ['Dough', 'Oven'],
  components: { Batch: batch },
});
