import { defineBook, type Book } from '#content/book.ts';

/** What the generator has to know of this book; src/content/book.ts says what else a book can have. */
export const book: Book = defineBook({
  name: 'A new book',
  subject: 'Its subject in a few words',
  description: 'What readers find in this book, in one sentence for search engines.',
  edition: 'First edition',
  groups: ['Read', 'Look up'],
  termGroups: ['Words'],
});
