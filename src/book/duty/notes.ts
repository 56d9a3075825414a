import type { OpenBook } from '#content/book.ts';
import { whoNames } from './hands.ts';
import { noteId, optionsInOrder, responsibilities } from './responsibility.ts';

/** What the card of a cell says: who, why, and according to whom. */
export interface Note {
  lead: string;
  text: string;
  source: { title: string; url: string };
}

/** A cell of the table of duties in words. Throws for an unknown option or duty. */
export function noteOf(book: OpenBook, optionId: string, dutyId: string): Note {
  const { cell, duties, option } = responsibilities(book);
  const { label, means } = duties.find(({ id }) => id === dutyId) ?? { label: dutyId, means: '' };
  const { who, note = means, inferred, source } = cell(optionId, dutyId);
  const { title, url } = book.ledger.source(source);
  return {
    lead: `${label} on ${option(optionId).short}: ${whoNames[who]}.`,
    text: `${note} ${inferred ? 'Our reading of' : 'Source:'}`,
    source: { title, url },
  };
}

/** Every note by the id that its line has on the page of notes. */
export function allNotes(book: OpenBook): Record<string, Note> {
  const { duties, options } = responsibilities(book);
  return Object.fromEntries(
    optionsInOrder(options).flatMap((option) =>
      duties.map(({ id }): [string, Note] => [noteId(option.id, id), noteOf(book, option.id, id)]),
    ),
  );
}
