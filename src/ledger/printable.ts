import type { Figure } from './ledger.ts';

/** Why a sentence may not print a figure, and what to write instead. */
export interface Refusal {
  problem: string;
  mend: string;
}

/**
 * Sentences print confirmed numbers and dates, because a status is no word of the sentence around
 * it, and a doubt is said in words. Everything else is refused: `undefined` says that it may stand.
 */
export function refusalOf(figure: Figure): Refusal | undefined {
  const { id } = figure;
  if (figure.kind === 'status') {
    return {
      problem: `"${id}" is a status ("${figure.value}"), and sentences print only numbers and dates.`,
      mend: `Say it in a whole sentence of your own, and name its source behind it, which prints no value: <Cite id="${id}" />.`,
    };
  }
  if (figure.confirmed) return undefined;
  return {
    problem: `"${id}" is unconfirmed, and sentences print only what is confirmed.`,
    mend: `Leave it out, or say in a sentence what is known and what isn't, with its source: <Cite id="${id}" />. Remove "confirmed": false once a source confirms it.`,
  };
}
