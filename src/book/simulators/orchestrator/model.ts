/**
 * A small cluster under an orchestrator: two zones, a few machines, one service.
 *
 * Plain data and one pure function, `step`. Time goes by in steps of fifteen seconds; between two
 * steps the reader may break things. Randomness (which request is heavy, which container is hit)
 * comes from the seed and a counter, so the same seed and events give the same run.
 *
 * Left out on purpose: warm-up after the start, machines that are added or removed, the time that
 * monitoring data needs to arrive, and moving containers back when a zone returns.
 */
import { randomAt } from '../shared/random.ts';
import {
  afterCheck,
  breakerThreshold,
  nextTarget,
  rollingBounds,
  type BalancingRule,
  type Checked,
  type Constants,
} from './rules.ts';
import {
  autoscalePods,
  noMemory,
  trackTarget,
  type ScalingKind,
  type ScalingMemory,
} from './scaling.ts';

/** Seconds that one step lasts: the loop of the Horizontal Pod Autoscaler. */
export const stepSeconds = 15;

/** Assumptions of the scene that no source fixes. */
export const scene = {
  zones: ['A', 'B'],
  machinesPerZone: 2,
  placesPerMachine: 4,
  /** From the order to a running container: finding a place, pulling the image, starting. */
  startSeconds: 30,
  /** Requests a container answers in a second when they are of the usual mix. */
  requestsPerSecond: 20,
  /** One request in five is heavy. The average stays at one unit of work. */
  heavyShare: 0.2,
  heavyWork: 3,
  lightWork: 0.5,
  /** A caller who would have to wait longer gets an error instead. */
  patienceSeconds: 10,
  /** How long a frozen container stays frozen. */
  freezeSeconds: 180,
} as const;

export const zones = scene.zones;
export type Zone = (typeof zones)[number];

/** What the reader sets. Percentages are whole numbers. */
export interface Settings {
  seed: number;
  desired: number;
  /** Requests in a second, all callers together. */
  load: number;
  balancing: BalancingRule;
  scaling: ScalingKind;
  targetPercent: number;
  least: number;
  most: number;
  /** False leaves containers and load balancer, and nobody who compares desired and actual. */
  isOrchestrated: boolean;
  minPercent: number;
  maxPercent: number;
  hasBreaker: boolean;
}

/** The bounds of every setting that is a number; the controls and the address use the same. */
export const bounds = {
  seed: { min: 1, max: 9999, whole: true },
  desired: { min: 0, max: 16, whole: true },
  load: { min: 0, max: 320, whole: true },
  targetPercent: { min: 20, max: 90, whole: true },
  least: { min: 1, max: 16, whole: true },
  most: { min: 1, max: 16, whole: true },
} as const;

/** Bounds of a rolling update that the reader may choose from. */
export const minPercents = [0, 50, 100];
export const maxPercents = [100, 150, 200];

export const usual: Settings = {
  seed: 7,
  desired: 4,
  load: 40,
  balancing: 'round-robin',
  scaling: 'none',
  targetPercent: 60,
  least: 2,
  most: 12,
  isOrchestrated: true,
  minPercent: 100,
  maxPercent: 200,
  hasBreaker: true,
};

export type Phase = 'starting' | 'running' | 'draining';

export interface Container {
  id: number;
  machine: number;
  version: number;
  /** Its health check will never pass. */
  isBad: boolean;
  phase: Phase;
  /** Seconds left of `starting` or `draining`. */
  secondsLeft: number;
  health: Checked;
  secondsToCheck: number;
  /** Seconds for which it will not answer. */
  frozenSeconds: number;
  /**
   * Requests in progress: the second in which each ends, in order. A minus sign marks those that
   * end without an answer. Plain numbers, because there are thousands in a step.
   */
  open: readonly number[];
  /** Requests it has ever been sent. */
  received: number;
  /** When it has worked off what it has. */
  freeAt: number;
  /** Share of the last step spent working. */
  busyPercent: number;
}

export type Actor = 'you' | 'orchestrator' | 'health' | 'balancer' | 'scaling' | 'deployment';

export interface Entry {
  at: number;
  actor: Actor;
  text: string;
}

/** Requests since the start. What is neither answered nor failed is in progress. */
export interface Counts {
  arrived: number;
  answered: number;
  failed: number;
}

/** How things stood after one step: a column of the chart. */
export interface Sample {
  at: number;
  desired: number;
  running: number;
  healthy: number;
  total: Counts;
}

export type Notice = 'no-room' | 'no-healthy' | 'stuck' | 'unattended';

export interface State {
  settings: Settings;
  now: number;
  desired: number;
  lostZones: readonly Zone[];
  containers: readonly Container[];
  /** The version wanted everywhere, and the last one that was rolled out completely. */
  version: { id: number; isBad: boolean };
  stable: { id: number; isBad: boolean };
  rollout: 'none' | 'under way' | 'done' | 'rolled back';
  /** Containers of the new version that failed their checks during this rollout. */
  rolloutFailures: number;
  scaling: ScalingMemory;
  /** The container that got the last request. */
  lastTarget: number;
  /** Part of a request that the last step could not send. */
  remainder: number;
  nextId: number;
  nextVersion: number;
  /** How many random numbers have been used. */
  drawn: number;
  total: Counts;
  /** Conditions already told, so that each is told once. */
  notices: readonly Notice[];
  samples: readonly Sample[];
  log: readonly Entry[];
}

export type Event =
  | { type: 'tick' }
  | { type: 'kill' }
  | { type: 'freeze' }
  | { type: 'lose-zone'; zone: Zone }
  | { type: 'restore-zone'; zone: Zone }
  | { type: 'deploy'; isBad: boolean }
  | { type: 'set'; settings: Partial<Settings> };

const keptSamples = 80;
const keptEntries = 150;
const machineCount = zones.length * scene.machinesPerZone;

/** Places for containers in the whole cluster when nothing is lost. */
export const placeCount = machineCount * scene.placesPerMachine;

/** The zone in which a machine stands. Machines are numbered from 0, zone by zone. */
export function zoneOf(machine: number): Zone {
  return machine < scene.machinesPerZone ? 'A' : 'B';
}

/** The machines of a zone. */
export function machinesIn(zone: Zone): number[] {
  return [...Array(machineCount).keys()].filter((machine) => zoneOf(machine) === zone);
}

/** A cluster at rest: every wanted container runs, is healthy and has just been looked at. */
export function create(settings: Settings): State {
  const state: State = {
    settings,
    now: 0,
    desired: Math.min(settings.desired, placeCount),
    lostZones: [],
    containers: [],
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
      kill(state);
      break;
    case 'freeze':
      freeze(state);
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

function kill(state: State): void {
  const victim = drawVictim(state);
  if (!victim) return;
  say(state, 'you', `You kill container ${victim.id}. Its process ends immediately.`);
  remove(state, (container) => container === victim);
}

function freeze(state: State): void {
  const victim = drawVictim(state);
  if (!victim) return;
  say(
    state,
    'you',
    `You freeze container ${victim.id}. It keeps running but answers no requests for ${scene.freezeSeconds / 60} minutes.`,
  );
  const patience = state.now + scene.patienceSeconds;
  update(state, victim.id, {
    frozenSeconds: scene.freezeSeconds,
    open: victim.open.map(() => -patience),
  });
}

function loseZone(state: State, zone: Zone): void {
  if (state.lostZones.includes(zone)) return;
  state.lostZones = [...state.lostZones, zone];
  const hit = state.containers.filter(({ machine }) => zoneOf(machine) === zone);
  say(state, 'you', `You cut off zone ${zone} and lose ${containersIn(hit.length)} there.`);
  remove(state, (container) => hit.includes(container));
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

function drawVictim(state: State): Container | undefined {
  const running = state.containers.filter(({ phase }) => phase === 'running');
  const healthy = running.filter(({ health }) => health.verdict === 'healthy');
  const candidates = healthy.length > 0 ? healthy : running;
  return candidates[Math.floor(draw(state) * candidates.length)];
}

// What happens in a step, in this order.

function tick(state: State, constants: Constants): void {
  state.now += stepSeconds;
  serve(state);
  grow(state);
  checkHealth(state, constants);
  scale(state, constants);
  if (state.settings.isOrchestrated) reconcile(state, constants);
  else {
    noteIf(
      state,
      'unattended',
      !isAsDesired(state),
      'orchestrator',
      'The actual state doesn’t match the desired state, and nobody acts because the orchestrator is off.',
    );
  }
  takeSample(state);
}

/** Sends the requests of this step one by one and lets the containers work on them. */
function serve(state: State): void {
  const { balancing, load } = state.settings;
  const from = state.now - stepSeconds;
  const workers = state.containers.map((container) => putToWork(container, from));
  const targets = workers.filter(({ container }) => isServing(container));

  const due = load * stepSeconds + state.remainder;
  const count = Math.floor(due);
  state.remainder = due - count;
  let failed = 0;
  for (let index = 0; index < count; index += 1) {
    const at = from + ((index + 0.5) / count) * stepSeconds;
    if (balancing === 'least-outstanding') for (const target of targets) settle(target, at);
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
      take(target, -(at + scene.patienceSeconds));
    } else if (endsAt - at > scene.patienceSeconds) {
      failed += 1;
    } else {
      take(target, endsAt);
      target.busySeconds += Math.min(endsAt, state.now) - Math.min(startsAt, state.now);
      target.freeAt = endsAt;
    }
  }

  let answered = 0;
  state.containers = workers.map((worker) => {
    settle(worker, state.now);
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
  addUp(state, { arrived: count, answered, failed });
  noteIf(
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

function putToWork(container: Container, from: number): Worker {
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
function settle(worker: Worker, at: number): void {
  while (worker.nextEnd <= at) {
    worker.ended += 1;
    worker.outstanding -= 1;
    worker.nextEnd = Math.abs(worker.open[worker.ended] ?? Infinity);
  }
}

function take(worker: Worker, end: number): void {
  worker.open.push(end);
  worker.outstanding += 1;
  worker.nextEnd = Math.abs(worker.open[worker.ended] ?? Infinity);
}

/** Lets containers finish starting, thawing and draining. */
function grow(state: State): void {
  const left: Container[] = [];
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
    if (phase === 'draining' && (open.length === 0 || secondsLeft === 0)) left.push(container);
  }
  if (left.length > 0) remove(state, (container) => left.includes(container));
}

function isOne(ids: readonly number[]): boolean {
  return ids.length === 1;
}

function checkHealth(state: State, constants: Constants): void {
  const news: Record<'slipped' | 'joined' | 'returned' | 'left', number[]> = {
    slipped: [],
    joined: [],
    returned: [],
    left: [],
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
      if (after.failed === 1 && after.verdict !== 'unhealthy') news.slipped.push(id);
    } else if (after.verdict === 'unhealthy') {
      news.left.push(id);
      const isNew = container.version === state.version.id;
      if (isNew && state.rollout === 'under way') state.rolloutFailures += 1;
    } else {
      (health.verdict === 'initial' ? news.joined : news.returned).push(id);
    }
  }
  const { unhealthyThreshold, healthyThreshold } = constants;
  const tell = (ids: number[], what: string): void => {
    if (ids.length > 0) say(state, 'health', `${name(ids)} ${what}`);
  };
  tell(
    news.slipped,
    `failed a health check. After ${unhealthyThreshold} failed checks in a row, a container is unhealthy.`,
  );
  tell(
    news.left,
    `failed ${unhealthyThreshold} checks in a row, ${isOne(news.left) ? 'is' : 'are'} unhealthy, and ${isOne(news.left) ? 'gets' : 'get'} no more requests.`,
  );
  tell(
    news.joined,
    `passed the first check and now ${isOne(news.joined) ? 'gets' : 'get'} requests.`,
  );
  tell(
    news.returned,
    `passed ${healthyThreshold} checks in a row and ${isOne(news.returned) ? 'is' : 'are'} healthy again.`,
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

  const least = Math.min(settings.least, settings.most);
  const most = Math.max(settings.least, settings.most);
  const allowed = clamp(state.desired, least, most);
  if (allowed !== state.desired) {
    const why = `the limits are ${least} and ${most}`;
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
      least,
      most,
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

/** Compares desired and actual, and acts on the difference. */
function reconcile(state: State, constants: Constants): void {
  if (state.rollout === 'under way' && state.settings.hasBreaker) breakCircuit(state, constants);
  stop(
    state,
    staying(state).filter(({ health }) => health.verdict === 'unhealthy'),
    'unhealthy',
    constants,
  );

  const { leastHealthy, mostRunning } = rollingBounds(
    state.desired,
    state.settings.minPercent,
    state.settings.maxPercent,
  );
  const old = staying(state).filter(({ version }) => version !== state.version.id);
  const unready = old.filter((container) => !isServing(container));
  const spare = Math.max(0, healthyCount(state) - leastHealthy);
  stop(state, [...unready, ...old.filter(isServing).slice(0, spare)], 'old version', constants);

  const fresh = staying(state).filter(({ version }) => version === state.version.id);
  const surplus = Math.max(0, fresh.length - state.desired);
  stop(state, leastUseful(fresh).slice(0, surplus), 'too many', constants);

  const missing = state.desired - fresh.length;
  const allowed = Math.max(mostRunning, state.desired) - staying(state).length;
  const wanted = Math.min(missing, allowed);
  const started = startContainers(state, wanted);
  // A place that is about to be free is room; but what has been told stays true until then.
  const isLeaving = state.containers.some(({ phase }) => phase === 'draining');
  const isTold = state.notices.includes('no-room');
  noteIf(
    state,
    'no-room',
    started < wanted && (isTold || !isLeaving),
    'orchestrator',
    `There is no room for ${containersIn(wanted - started)}. The orchestrator keeps trying.`,
  );
  noteIf(
    state,
    'stuck',
    missing > 0 && allowed <= 0 && spare === 0 && old.length > 0 && fresh.length === 0,
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
  const isDone = staying(state).every(
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
function startContainers(state: State, count: number): number {
  const there = staying(state).length;
  const started: Container[] = [];
  while (started.length < count) {
    const machine = findPlace(state);
    if (machine === undefined) break;
    const container: Container = {
      id: state.nextId,
      machine,
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
    .map((zone) => ({ zone, ids: started.filter((it) => zoneOf(it.machine) === zone) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ zone, ids }) => `${list(ids.map(({ id }) => String(id)))} in zone ${zone}`)
    .join(', and ');
  if (state.rollout === 'under way') {
    say(
      state,
      'deployment',
      `The deployment starts version ${state.version.id} in ${plural(started.length)} ${where}.`,
    );
  } else {
    say(
      state,
      'orchestrator',
      `The service wants ${containersIn(state.desired)} and has ${there}, so the orchestrator starts ${plural(started.length)} ${where}.`,
    );
  }
  return started.length;
}

/** The machine for the next container: emptiest zone first, then emptiest machine. */
function findPlace(state: State): number | undefined {
  const onMachine = (machine: number): number =>
    state.containers.filter((container) => container.machine === machine).length;
  const inZone = (zone: Zone): number =>
    staying(state).filter(({ machine }) => zoneOf(machine) === zone).length;
  return zones
    .filter((zone) => !state.lostZones.includes(zone))
    .flatMap((zone) => machinesIn(zone))
    .filter((machine) => onMachine(machine) < scene.placesPerMachine)
    .sort(
      (a, b) => inZone(zoneOf(a)) - inZone(zoneOf(b)) || onMachine(a) - onMachine(b) || a - b,
    )[0];
}

/** Containers to stop first: those that do not serve yet, then the youngest of the fuller zone. */
function leastUseful(containers: readonly Container[]): Container[] {
  const kept = [...containers];
  const order: Container[] = [];
  while (kept.length > 0) {
    const inZone = (zone: Zone): number =>
      kept.filter(({ machine }) => zoneOf(machine) === zone).length;
    kept.sort(
      (a, b) =>
        Number(isServing(a)) - Number(isServing(b)) ||
        inZone(zoneOf(b.machine)) - inZone(zoneOf(a.machine)) ||
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

// Questions to a state.

/** Whether the load balancer sends requests to the container. */
export function isServing({ phase, health }: Container): boolean {
  return phase === 'running' && health.verdict === 'healthy';
}

/** Containers that the load balancer sends requests to. */
export function healthyCount(state: State): number {
  return state.containers.filter(isServing).length;
}

/** Containers that are not on their way out. */
function staying(state: State): Container[] {
  return state.containers.filter(({ phase }) => phase !== 'draining');
}

/** Whether what runs is what is wanted: as many, all healthy, all of the wanted version. */
export function isAsDesired(state: State): boolean {
  const { containers, desired, version } = state;
  const isGood = (container: Container): boolean =>
    isServing(container) && container.version === version.id;
  return containers.length === desired && containers.every(isGood);
}

// Small changes.

function update(state: State, id: number, change: Partial<Container>): void {
  state.containers = state.containers.map((container) =>
    container.id === id ? { ...container, ...change } : container,
  );
}

/** Takes containers away with everything they were working on. */
function remove(state: State, isGone: (container: Container) => boolean): void {
  const gone = state.containers.filter(isGone);
  const failed = gone.reduce((sum, { open }) => sum + open.length, 0);
  addUp(state, { arrived: 0, answered: 0, failed });
  state.containers = state.containers.filter((container) => !isGone(container));
}

function addUp(state: State, { arrived, answered, failed }: Counts): void {
  state.total = {
    arrived: state.total.arrived + arrived,
    answered: state.total.answered + answered,
    failed: state.total.failed + failed,
  };
}

function draw(state: State): number {
  const value = randomAt(state.settings.seed, state.drawn);
  state.drawn += 1;
  return value;
}

function say(state: State, actor: Actor, text: string): void {
  state.log = [...state.log, { at: state.now, actor, text }].slice(-keptEntries);
}

/** Tells a condition when it begins, and forgets it when it is over. */
function noteIf(state: State, notice: Notice, holds: boolean, actor: Actor, text: string): void {
  const isTold = state.notices.includes(notice);
  if (holds && !isTold) {
    state.notices = [...state.notices, notice];
    say(state, actor, text);
  } else if (!holds && isTold) {
    state.notices = state.notices.filter((told) => told !== notice);
  }
}

function takeSample(state: State): void {
  const sample = {
    at: state.now,
    desired: state.desired,
    running: staying(state).length,
    healthy: healthyCount(state),
    total: state.total,
  };
  state.samples = [...state.samples, sample].slice(-keptSamples);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function name(ids: readonly number[]): string {
  return `${ids.length === 1 ? 'Container' : 'Containers'} ${list(ids.map(String))}`;
}

/** "container" or "containers". */
function plural(count: number): string {
  return count === 1 ? 'container' : 'containers';
}

function containersIn(count: number): string {
  return count === 1 ? 'one container' : `${count} containers`;
}

/** "1", "1 and 2", "1, 2, and 3". */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')}${items.length > 2 ? ',' : ''} and ${last}`;
}
