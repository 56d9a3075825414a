import type { OpenBook } from '#content/book.ts';
import { constantsFrom } from './constants.ts';
import { create, step, usual } from './model.ts';
import { containerRows, figures, history, zoneList } from './view.ts';

/** One step, drawn: every place taken, every container with a queue, a full chart. */
export function heaviest({ ledger }: OpenBook): () => void {
  const constants = constantsFrom(ledger.read);
  let state = create({
    ...usual,
    desired: 16,
    most: 16,
    load: 320,
    scaling: 'hpa',
    balancing: 'least-outstanding',
  });
  for (let count = 0; count < 80; count += 1) state = step(state, { type: 'tick' }, constants);
  return () => {
    const next = step(state, { type: 'tick' }, constants);
    figures(next);
    zoneList(next);
    history(next);
    containerRows(next);
  };
}
