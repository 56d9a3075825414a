import type { OpenBook } from '#content/book.ts';
import { constantsFrom } from './constants.ts';
import { usual } from './cluster.ts';
import { create, step } from './model.ts';
import { containerRows, figures, history, clusterPicture } from './view.ts';

/** One step, drawn: every slot taken, every container with a queue, a full chart. */
export function heaviest({ ledger }: OpenBook): () => void {
  const constants = constantsFrom(ledger.read);
  let state = create({
    ...usual,
    desired: 16,
    maxCapacity: 16,
    load: 320,
    scaling: 'hpa',
    balancing: 'least-outstanding',
  });
  for (let count = 0; count < 80; count += 1) state = step(state, { type: 'tick' }, constants);
  return () => {
    const next = step(state, { type: 'tick' }, constants);
    figures(next);
    clusterPicture(next, { isLive: true });
    history(next);
    containerRows(next);
  };
}
