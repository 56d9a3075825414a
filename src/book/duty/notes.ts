import { source } from '#ledger/ledger.ts';
import { sideNames } from './compare.ts';
import { cell, duties, duty, noteParts, option } from './responsibility.ts';

/** What the card of a cell says: who, why, and according to whom. */
export interface Note {
  lead: string;
  text: string;
  source: { title: string; url: string };
}

/** A cell of the table of duties in words. Throws for an unknown option or duty. */
export function noteOf(optionId: string, dutyId: string): Note {
  const { label, means } = duty(dutyId);
  const { who, note = means, inferred, source: from } = cell(optionId, dutyId);
  const { title, url } = source(from);
  return {
    lead: `${label} on ${option(optionId).short}: ${sideNames[who]}.`,
    text: `${note} ${inferred ? 'Our reading of' : 'Source:'}`,
    source: { title, url },
  };
}

/** Every note by the id that its line has on the page of notes. */
export function allNotes(): Record<string, Note> {
  return Object.fromEntries(
    noteParts.flatMap(({ slug }) =>
      duties.map(({ id }): [string, Note] => [`${slug}-${id}`, noteOf(slug, id)]),
    ),
  );
}
