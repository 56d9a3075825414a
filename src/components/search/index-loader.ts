import type { ConceptIndex } from '#lib/search/concept-index.ts';
import { createEngine, type Engine } from '#lib/search/engine.ts';
import stylesAddress from './search.css?url';

let engine: Promise<Engine> | undefined;
let request: () => Promise<Response> = () => Promise.reject(new Error('No index was given'));

/** Takes the index from a request that is under way, and how to ask for it again. */
export function useIndex(first: Promise<Response>, again: typeof request): void {
  engine ??= keep(read(first));
  request = again;
}

/** The concept tier, loaded once. A failure is not kept, so that another attempt may succeed. */
export function loadEngine(): Promise<Engine> {
  engine ??= keep(read(request()));
  return engine;
}

function keep(loading: Promise<Engine>): Promise<Engine> {
  loading.catch(() => (engine = undefined));
  return loading;
}

async function read(answer: Promise<Response>): Promise<Engine> {
  const response = await answer;
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return createEngine((await response.json()) as ConceptIndex);
}

/** The styles of dialog and results, which no page carries before they are needed. */
export function loadStyles(): void {
  if (document.querySelector(`link[href="${stylesAddress}"]`) !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = stylesAddress;
  document.head.append(link);
}
