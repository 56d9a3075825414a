import { defineCollection } from 'astro:content';
import { book } from '#book/book.ts';
import { pagesLoader } from '#content/loader.ts';
import { pageSchema } from '#content/schemas/page.ts';

export const collections = {
  pages: defineCollection({ loader: pagesLoader(book), schema: pageSchema(book) }),
};
