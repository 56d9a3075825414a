import type { OpenBook } from '#content/book.ts';
import { allNotes, type Note } from './duty/notes.ts';

/** The pages whose entries show as cards on other pages, each with its entries by id. */
export const cards: Readonly<Record<string, (book: OpenBook) => Record<string, Note>>> = {
  '/service-levels/duties/': allNotes,
};
