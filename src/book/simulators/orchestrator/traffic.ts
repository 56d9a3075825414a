/**
 * The requests of one step: the load balancer hands them out one by one, and the containers work on
 * them.
 */
import {
  addCounts,
  clamp,
  draw,
  isServing,
  logOnce,
  scene,
  stepSeconds,
  type Container,
  type State,
} from './cluster.ts';
import { nextTarget } from './rules.ts';

/** Sends the requests of this step one by one and lets the containers work on them. */
export function serve(state: State): void {
  const { balancing, load } = state.settings;
  const from = state.now - stepSeconds;
  const workers = state.containers.map((container) => startWorker(container, from));
  const targets = workers.filter(({ container }) => isServing(container));

  const exactCount = load * stepSeconds + state.remainder;
  const count = Math.floor(exactCount);
  state.remainder = exactCount - count;
  let failed = 0;
  for (let index = 0; index < count; index += 1) {
    const at = from + ((index + 0.5) / count) * stepSeconds;
    if (balancing === 'least-outstanding') for (const target of targets) completeUntil(target, at);
    const target = nextTarget(balancing, targets, state.lastTarget);
    if (!target) {
      failed = count;
      break;
    }
    state.lastTarget = target.id;
    target.received += 1;
    const isHeavy = draw(state) < scene.heavyShare;
    const seconds = (isHeavy ? scene.heavyWork : scene.lightWork) / scene.requestsPerSecond;
    const startsAt = Math.max(at, target.freeAt);
    const endsAt = startsAt + seconds;
    if (target.container.frozenSeconds > 0) {
      assign(target, -(at + scene.timeoutSeconds));
    } else if (endsAt - at > scene.timeoutSeconds) {
      failed += 1;
    } else {
      assign(target, endsAt);
      target.busySeconds += Math.min(endsAt, state.now) - Math.min(startsAt, state.now);
      target.freeAt = endsAt;
    }
  }

  let answered = 0;
  state.containers = workers.map((worker) => {
    completeUntil(worker, state.now);
    const ended = worker.open.slice(0, worker.ended);
    const good = ended.filter((endsAt) => endsAt > 0).length;
    answered += good;
    failed += ended.length - good;
    const isFrozen = worker.container.frozenSeconds > 0;
    return {
      ...worker.container,
      open: worker.open.slice(worker.ended),
      received: worker.received,
      freeAt: worker.freeAt,
      busyPercent: isFrozen ? 0 : Math.round((worker.busySeconds / stepSeconds) * 100),
    };
  });
  addCounts(state, { arrived: count, answered, failed });
  logOnce(
    state,
    'no-healthy',
    targets.length === 0 && count > 0,
    'balancer',
    'No container is healthy, so every request fails. A real Application Load Balancer would now send requests to all of them, but those requests would fail too.',
  );
}

/** A container at work within one step. */
interface Worker {
  id: number;
  container: Container;
  open: number[];
  /** How many of `open` have ended, and when the next one does. */
  ended: number;
  nextEnd: number;
  outstanding: number;
  received: number;
  freeAt: number;
  busySeconds: number;
}

function startWorker(container: Container, from: number): Worker {
  return {
    id: container.id,
    container,
    open: [...container.open],
    ended: 0,
    nextEnd: Math.abs(container.open[0] ?? Infinity),
    outstanding: container.open.length,
    received: container.received,
    freeAt: Math.max(container.freeAt, from),
    busySeconds: clamp(container.freeAt - from, 0, stepSeconds),
  };
}

/** Moves past the requests that have ended by `at`. */
function completeUntil(worker: Worker, at: number): void {
  while (worker.nextEnd <= at) {
    worker.ended += 1;
    worker.outstanding -= 1;
    worker.nextEnd = Math.abs(worker.open[worker.ended] ?? Infinity);
  }
}

function assign(worker: Worker, end: number): void {
  worker.open.push(end);
  worker.outstanding += 1;
  worker.nextEnd = Math.abs(worker.open[worker.ended] ?? Infinity);
}
