import type { ConceptIndex } from '../core/concept-index.ts';
import { createEngine, type Engine } from '../core/engine.ts';
import { openIndex } from '../core/open-index.ts';
import { finishInPauses } from './pauses.ts';

let engine: Promise<Engine> | undefined;
/** Set by `useIndex`, which comes before all searching. */
let request!: () => Promise<Response>;

/** Takes the index from a request that is under way, and how to ask for it again. */
export function useIndex(first: Promise<Response>, again: typeof request): void {
  request = () => first;
  void loadEngine();
  request = again;
}

/** The concept tier, loaded once. A failure is not kept, so that another attempt may succeed. */
export function loadEngine(): Promise<Engine> {
  if (engine === undefined) {
    engine = read(request());
    engine.catch(() => (engine = undefined));
  }
  return engine;
}

async function read(answer: Promise<Response>): Promise<Engine> {
  // What a server sends instead of the index cannot be opened, and fails here.
  const steps = openIndex((await (await answer).json()) as ConceptIndex);
  // The focus stands in the field when somebody waits, and nowhere when the search page begins.
  return createEngine(await finishInPauses(steps, () => document.activeElement !== document.body));
}
