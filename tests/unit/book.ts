import { readBook } from '#tools/project.ts';

/** The book of this project, read once for a file of tests. */
export const { project: book, faults } = readBook(process.cwd());

export const { ledger, records } = book;

/** What a simulator needs of a page that lists no sources. */
export const surroundings = { book, sourceNumbers: new Map<string, number>() };
