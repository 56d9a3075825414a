/**
 * A small cluster under an orchestrator: two zones, a few servers, one service.
 *
 * Plain data and one pure function, `step`. Time goes by in steps of fifteen seconds; between two
 * steps the reader may break things. Randomness (which request is heavy, which container is hit)
 * comes from the seed and a counter, so the same seed and events give the same run.
 *
 * Left out on purpose: warm-up after the start, servers that are added or removed, the time that
 * monitoring data needs to arrive, and moving containers back when a zone returns.
 */
import {
  clamp,
  containersIn,
  draw,
  healthyCount,
  isAsDesired,
  isServing,
  name,
  logOnce,
  slotCount,
  remove,
  say,
  scene,
  activeContainers,
  stepSeconds,
  update,
  zoneOf,
  type Container,
  type Event,
  type Settings,
  type State,
  type Zone,
} from './cluster.ts';
import { reconcile, startContainers } from './reconcile.ts';
import { afterCheck, type Constants } from './rules.ts';
import { autoscalePods, noMemory, trackTarget } from './scaling.ts';
import { serve } from './traffic.ts';

const maxSamples = 80;

/** A cluster at rest: every wanted container runs, is healthy and has just been looked at. */
export function create(settings: Settings): State {
  const state: State = {
    settings,
    now: 0,
    desired: Math.min(settings.desired, slotCount),
    lostZones: [],
    containers: [],
    losses: [],
    version: { id: 1, isBad: false },
    stable: { id: 1, isBad: false },
    rollout: 'none',
    rolloutFailures: 0,
    scaling: noMemory,
    lastTarget: 0,
    remainder: 0,
    nextId: 1,
    nextVersion: 2,
    drawn: 0,
    total: { arrived: 0, answered: 0, failed: 0 },
    notices: [],
    samples: [],
    log: [],
  };
  state.scaling = { ...noMemory, recommended: [{ at: 0, count: state.desired }] };
  startContainers(state, state.desired);
  const share = (settings.load / Math.max(1, state.desired) / scene.requestsPerSecond) * 100;
  state.containers = state.containers.map((container) => ({
    ...container,
    phase: 'running',
    secondsLeft: 0,
    health: { verdict: 'healthy', passed: 1, failed: 0 },
    // Their checks do not all fall into the same step.
    secondsToCheck: (1 + (container.id % 2)) * stepSeconds,
    busyPercent: Math.min(100, Math.round(share)),
  }));
  state.log = [];
  takeSample(state);
  return state;
}

/** The state after one event. Neither argument is changed. */
export function step(before: State, event: Event, constants: Constants): State {
  const state = { ...before };
  switch (event.type) {
    case 'tick':
      tick(state, constants);
      break;
    case 'kill':
      kill(state, event.id);
      break;
    case 'freeze':
      freeze(state, event.id);
      break;
    case 'lose-zone':
      loseZone(state, event.zone);
      break;
    case 'restore-zone':
      restoreZone(state, event.zone);
      break;
    case 'deploy':
      deploy(state, event.isBad);
      break;
    case 'set':
      change(state, event.settings);
      break;
  }
  return state;
}

// What the reader does. Each of these happens between two steps.

function kill(state: State, id?: number): void {
  const victim = chooseVictim(state, id);
  if (!victim) return;
  say(state, 'you', `You kill container ${victim.id}. Its process ends immediately.`);
  lose(state, [victim]);
}

function freeze(state: State, id?: number): void {
  const victim = chooseVictim(state, id);
  if (!victim) return;
  say(
    state,
    'you',
    `You freeze container ${victim.id}. It keeps running but answers no requests for ${scene.freezeSeconds / 60} minutes.`,
  );
  const timeoutAt = state.now + scene.timeoutSeconds;
  update(state, victim.id, {
    frozenSeconds: scene.freezeSeconds,
    open: victim.open.map(() => -timeoutAt),
  });
}

function loseZone(state: State, zone: Zone): void {
  if (state.lostZones.includes(zone)) return;
  state.lostZones = [...state.lostZones, zone];
  const hit = state.containers.filter(({ server }) => zoneOf(server) === zone);
  say(state, 'you', `You cut off zone ${zone} and lose ${containersIn(hit.length)} there.`);
  lose(state, hit);
}

function restoreZone(state: State, zone: Zone): void {
  if (!state.lostZones.includes(zone)) return;
  state.lostZones = state.lostZones.filter((lost) => lost !== zone);
  say(state, 'you', `You bring zone ${zone} back. No containers run there yet.`);
}

function deploy(state: State, isBad: boolean): void {
  state.version = { id: state.nextVersion, isBad };
  state.nextVersion += 1;
  state.rollout = 'under way';
  state.rolloutFailures = 0;
  const kind = isBad ? ' It will fail its health checks.' : '';
  say(state, 'you', `You deploy version ${state.version.id}.${kind}`);
}

function change(state: State, settings: Partial<Settings>): void {
  const before = state.settings;
  state.settings = { ...before, ...settings };
  const after = state.settings;
  if (after.load !== before.load) {
    say(
      state,
      'you',
      `You change the traffic from ${before.load} to ${after.load} requests a second.`,
    );
  }
  if (after.desired !== before.desired && after.desired !== state.desired) {
    say(state, 'you', `You change the desired count from ${state.desired} to ${after.desired}.`);
    state.desired = after.desired;
  }
  if (after.scaling !== before.scaling) {
    state.scaling = { ...noMemory, recommended: [{ at: state.now, count: state.desired }] };
  }
}

/** Takes containers away, and remembers where they were until the next step. */
function lose(state: State, hit: readonly Container[]): void {
  remove(state, (container) => hit.includes(container));
  const losses = hit.map(({ id, server, slot }) => ({ id, server, slot }));
  state.losses = [...state.losses, ...losses];
}

/** The container that is hit: the one that the reader means, or a healthy one by chance. */
function chooseVictim(state: State, id: number | undefined): Container | undefined {
  if (id !== undefined) return state.containers.find((container) => container.id === id);
  const running = state.containers.filter(({ phase }) => phase === 'running');
  const healthy = running.filter(({ health }) => health.verdict === 'healthy');
  const candidates = healthy.length > 0 ? healthy : running;
  return candidates[Math.floor(draw(state) * candidates.length)];
}

// What happens in a step, in this order.

function tick(state: State, constants: Constants): void {
  state.now += stepSeconds;
  state.losses = [];
  serve(state);
  advancePhases(state);
  checkHealth(state, constants);
  scale(state, constants);
  if (state.settings.isOrchestrated) reconcile(state, constants);
  else {
    logOnce(
      state,
      'unattended',
      !isAsDesired(state),
      'orchestrator',
      'The actual state doesn’t match the desired state, and nobody acts because the orchestrator is off.',
    );
  }
  takeSample(state);
}

/** Lets containers finish starting, thawing and draining. */
function advancePhases(state: State): void {
  const drained: Container[] = [];
  state.containers = state.containers.map((container) => ({
    ...container,
    frozenSeconds: Math.max(0, container.frozenSeconds - stepSeconds),
    secondsLeft: Math.max(0, container.secondsLeft - stepSeconds),
  }));
  for (const container of state.containers) {
    const { phase, secondsLeft, open } = container;
    if (phase === 'starting' && secondsLeft === 0) {
      update(state, container.id, { phase: 'running', secondsToCheck: 0 });
    }
    if (phase === 'draining' && (open.length === 0 || secondsLeft === 0)) drained.push(container);
  }
  if (drained.length > 0) remove(state, (container) => drained.includes(container));
}

function isOne(ids: readonly number[]): boolean {
  return ids.length === 1;
}

function checkHealth(state: State, constants: Constants): void {
  const news: Record<'failedOnce' | 'registered' | 'recovered' | 'unhealthy', number[]> = {
    failedOnce: [],
    registered: [],
    recovered: [],
    unhealthy: [],
  };
  for (const container of state.containers) {
    if (container.phase !== 'running') continue;
    const { id, health } = container;
    const secondsToCheck = container.secondsToCheck - stepSeconds;
    if (secondsToCheck > 0) {
      update(state, id, { secondsToCheck });
      continue;
    }
    const hasPassed = !container.isBad && container.frozenSeconds === 0;
    const after = afterCheck(health, hasPassed, constants);
    update(state, id, { health: after, secondsToCheck: constants.checkEverySeconds });
    if (after.verdict === health.verdict) {
      if (after.failed === 1 && after.verdict !== 'unhealthy') news.failedOnce.push(id);
    } else if (after.verdict === 'unhealthy') {
      news.unhealthy.push(id);
      const isNew = container.version === state.version.id;
      if (isNew && state.rollout === 'under way') state.rolloutFailures += 1;
    } else {
      (health.verdict === 'initial' ? news.registered : news.recovered).push(id);
    }
  }
  const { unhealthyThreshold, healthyThreshold } = constants;
  const tell = (ids: number[], what: string): void => {
    if (ids.length > 0) say(state, 'health', `${name(ids)} ${what}`);
  };
  tell(
    news.failedOnce,
    `failed a health check. After ${unhealthyThreshold} failed checks in a row, a container is unhealthy.`,
  );
  tell(
    news.unhealthy,
    `failed ${unhealthyThreshold} checks in a row, ${isOne(news.unhealthy) ? 'is' : 'are'} unhealthy, and ${isOne(news.unhealthy) ? 'gets' : 'get'} no more requests.`,
  );
  tell(
    news.registered,
    `passed the first check and now ${isOne(news.registered) ? 'gets' : 'get'} requests.`,
  );
  tell(
    news.recovered,
    `passed ${healthyThreshold} checks in a row and ${isOne(news.recovered) ? 'is' : 'are'} healthy again.`,
  );
}

function scale(state: State, constants: Constants): void {
  const { settings } = state;
  const measured = state.containers.filter(
    (container) => isServing(container) && container.frozenSeconds === 0,
  );
  const percent =
    measured.reduce((sum, { busyPercent }) => sum + busyPercent, 0) / Math.max(1, measured.length);
  const reading = { at: state.now, percent, count: measured.length };
  const memory = {
    ...state.scaling,
    // Without a container to measure there is no reading, and without a reading no decision.
    readings: [...state.scaling.readings, ...(measured.length > 0 ? [reading] : [])].slice(-8),
  };
  state.scaling = memory;
  if (settings.scaling === 'none') return;

  const minCapacity = Math.min(settings.minCapacity, settings.maxCapacity);
  const maxCapacity = Math.max(settings.minCapacity, settings.maxCapacity);
  const allowed = clamp(state.desired, minCapacity, maxCapacity);
  if (allowed !== state.desired) {
    const why = `the limits are ${minCapacity} and ${maxCapacity}`;
    say(
      state,
      'scaling',
      `The desired count changes from ${state.desired} to ${allowed} because ${why}.`,
    );
    state.desired = allowed;
  }
  const decide = settings.scaling === 'hpa' ? autoscalePods : trackTarget;
  const decision = decide(
    memory,
    {
      now: state.now,
      desired: state.desired,
      targetPercent: settings.targetPercent,
      minCapacity,
      maxCapacity,
      isDeploying: state.rollout === 'under way',
    },
    constants,
  );
  state.scaling = decision.memory;
  if (decision.desired === null) return;
  say(
    state,
    'scaling',
    `The desired count changes from ${state.desired} to ${decision.desired} because ${decision.why}.`,
  );
  state.desired = decision.desired;
}

/** Remembers how things stand, for the chart. */
function takeSample(state: State): void {
  const sample = {
    at: state.now,
    desired: state.desired,
    running: activeContainers(state).length,
    healthy: healthyCount(state),
    total: state.total,
  };
  state.samples = [...state.samples, sample].slice(-maxSamples);
}
