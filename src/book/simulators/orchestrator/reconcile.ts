/**
 * What the orchestrator does: it compares the desired state with the actual one, and starts and
 * stops containers until they agree, within the bounds of a rolling update.
 */
import {
  containersIn,
  healthyCount,
  isServing,
  list,
  serversIn,
  logOnce,
  plural,
  say,
  scene,
  activeContainers,
  update,
  zoneOf,
  zones,
  type Container,
  type State,
  type Zone,
} from './cluster.ts';
import { breakerThreshold, rollingBounds, type Constants } from './rules.ts';

/** Compares desired and actual, and acts on the difference. */
export function reconcile(state: State, constants: Constants): void {
  if (state.rollout === 'under way' && state.settings.hasBreaker) breakCircuit(state, constants);
  stop(
    state,
    activeContainers(state).filter(({ health }) => health.verdict === 'unhealthy'),
    'unhealthy',
    constants,
  );

  const { minHealthy, maxRunning } = rollingBounds(
    state.desired,
    state.settings.minPercent,
    state.settings.maxPercent,
  );
  const old = activeContainers(state).filter(({ version }) => version !== state.version.id);
  const unready = old.filter((container) => !isServing(container));
  const spare = Math.max(0, healthyCount(state) - minHealthy);
  stop(state, [...unready, ...old.filter(isServing).slice(0, spare)], 'old version', constants);

  const current = activeContainers(state).filter(({ version }) => version === state.version.id);
  const surplus = Math.max(0, current.length - state.desired);
  stop(state, inStopOrder(current).slice(0, surplus), 'too many', constants);

  const missing = state.desired - current.length;
  const allowed = Math.max(maxRunning, state.desired) - activeContainers(state).length;
  const wanted = Math.min(missing, allowed);
  const started = startContainers(state, wanted);
  // A slot that is about to be free counts as room, unless the log already says there is none.
  const isLeaving = state.containers.some(({ phase }) => phase === 'draining');
  const isTold = state.notices.includes('no-room');
  logOnce(
    state,
    'no-room',
    started < wanted && (isTold || !isLeaving),
    'orchestrator',
    `There is no room for ${containersIn(wanted - started)}. The orchestrator keeps trying.`,
  );
  logOnce(
    state,
    'stuck',
    missing > 0 && allowed <= 0 && spare === 0 && old.length > 0 && current.length === 0,
    'deployment',
    `The deployment can’t start a container above ${state.settings.maxPercent}% or stop one below ${state.settings.minPercent}%, so it waits.`,
  );
  finishRollout(state);
}

function breakCircuit(state: State, constants: Constants): void {
  const threshold = breakerThreshold(state.desired, constants);
  if (state.rolloutFailures < threshold) return;
  say(
    state,
    'deployment',
    `${state.rolloutFailures} containers of version ${state.version.id} have failed, and the limit is ${threshold}. The circuit breaker stops the rollout and goes back to version ${state.stable.id}.`,
  );
  state.version = state.stable;
  state.rollout = 'rolled back';
}

function finishRollout(state: State): void {
  if (state.rollout !== 'under way') return;
  const isDone = activeContainers(state).every(
    (container) => container.version === state.version.id && isServing(container),
  );
  if (!isDone || healthyCount(state) < state.desired) return;
  say(
    state,
    'deployment',
    `Version ${state.version.id} runs everywhere, so the rollout is complete.`,
  );
  state.stable = state.version;
  state.rollout = 'done';
}

/** Starts up to `count` containers where there is room, and says how many it could start. */
export function startContainers(state: State, count: number): number {
  const running = activeContainers(state).length;
  const started: Container[] = [];
  while (started.length < count) {
    const server = findServer(state);
    if (server === undefined) break;
    const container: Container = {
      id: state.nextId,
      server,
      slot: freeSlot(state, server),
      version: state.version.id,
      isBad: state.version.isBad,
      phase: 'starting',
      secondsLeft: scene.startSeconds,
      health: { verdict: 'initial', passed: 0, failed: 0 },
      secondsToCheck: 0,
      frozenSeconds: 0,
      open: [],
      received: 0,
      freeAt: 0,
      busyPercent: 0,
    };
    state.nextId += 1;
    state.containers = [...state.containers, container];
    started.push(container);
  }
  if (started.length === 0) return 0;

  const where = zones
    .map((zone) => ({ zone, ids: started.filter((it) => zoneOf(it.server) === zone) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ zone, ids }) => `${list(ids.map(({ id }) => String(id)))} in zone ${zone}`)
    .join(', and ');
  const these = `${plural(started.length)} ${where}`;
  if (state.rollout === 'under way') {
    say(state, 'deployment', `The deployment starts version ${state.version.id} in ${these}.`);
  } else {
    say(
      state,
      'orchestrator',
      `The service wants ${containersIn(state.desired)} and has ${running}, so the orchestrator starts ${these}.`,
    );
  }
  return started.length;
}

/** The server for the next container: emptiest zone first, then emptiest server. */
function findServer(state: State): number | undefined {
  const onServer = (server: number): number =>
    state.containers.filter((container) => container.server === server).length;
  const inZone = (zone: Zone): number =>
    activeContainers(state).filter(({ server }) => zoneOf(server) === zone).length;
  return zones
    .filter((zone) => !state.lostZones.includes(zone))
    .flatMap((zone) => serversIn(zone))
    .filter((server) => onServer(server) < scene.slotsPerServer)
    .sort((a, b) => inZone(zoneOf(a)) - inZone(zoneOf(b)) || onServer(a) - onServer(b) || a - b)[0];
}

/** The first slot on a server that nothing has. */
function freeSlot(state: State, server: number): number {
  const taken = new Set(
    state.containers.filter((other) => other.server === server).map(({ slot }) => slot),
  );
  let slot = 0;
  while (taken.has(slot)) slot += 1;
  return slot;
}

/** Containers to stop first: those that do not serve yet, then the youngest of the fuller zone. */
function inStopOrder(containers: readonly Container[]): Container[] {
  const kept = [...containers];
  const order: Container[] = [];
  while (kept.length > 0) {
    const inZone = (zone: Zone): number =>
      kept.filter(({ server }) => zoneOf(server) === zone).length;
    kept.sort(
      (a, b) =>
        Number(isServing(a)) - Number(isServing(b)) ||
        inZone(zoneOf(b.server)) - inZone(zoneOf(a.server)) ||
        b.id - a.id,
    );
    const next = kept.shift();
    if (next) order.push(next);
  }
  return order;
}

/** Takes containers out of the load balancer and lets them finish what they have. */
function stop(
  state: State,
  containers: readonly Container[],
  why: 'unhealthy' | 'old version' | 'too many',
  constants: Constants,
): void {
  if (containers.length === 0) return;
  const ids = `${plural(containers.length)} ${list(containers.map(({ id }) => String(id)))}`;
  const is = containers.length === 1 ? 'it is' : 'they are';
  const reason = {
    unhealthy: `The orchestrator stops ${ids} because ${is} unhealthy.`,
    'old version': `The deployment stops ${ids} because ${is} not on version ${state.version.id}. Requests in progress can finish.`,
    'too many': `The service needs only ${state.desired}, so the orchestrator stops ${ids}. Requests in progress can finish.`,
  };
  say(state, why === 'old version' ? 'deployment' : 'orchestrator', reason[why]);
  for (const { id } of containers) {
    update(state, id, { phase: 'draining', secondsLeft: constants.drainSeconds });
  }
}
