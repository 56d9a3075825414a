/**
 * The cluster of the simulator as plain data: two zones, a few servers, the containers of one
 * service, and the log of who decided what. Questions to it, and the small changes that everything
 * which happens is made of. `model.ts` has the steps.
 */
import { randomAt } from '../shared/random.ts';
import type { BalancingRule, Checked } from './rules.ts';
import type { ScalingKind, ScalingMemory } from './scaling.ts';

/** Seconds that one step lasts: the loop of the Horizontal Pod Autoscaler. */
export const stepSeconds = 15;

/** Assumptions of the scene that no source fixes. */
export const scene = {
  zones: ['A', 'B'],
  serversPerZone: 2,
  slotsPerServer: 4,
  /** From the order to a running container: finding a slot, pulling the image, starting. */
  startSeconds: 30,
  /** Requests a container answers in a second when they are of the usual mix. */
  requestsPerSecond: 20,
  /** One request in five is heavy. The average stays at one unit of work. */
  heavyShare: 0.2,
  heavyWork: 3,
  lightWork: 0.5,
  /** A caller who would have to wait longer gets an error instead. */
  timeoutSeconds: 10,
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
  minCapacity: number;
  maxCapacity: number;
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
  minCapacity: { min: 1, max: 16, whole: true },
  maxCapacity: { min: 1, max: 16, whole: true },
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
  minCapacity: 2,
  maxCapacity: 12,
  isOrchestrated: true,
  minPercent: 100,
  maxPercent: 200,
  hasBreaker: true,
};

export type Phase = 'starting' | 'running' | 'draining';

export interface Container {
  id: number;
  server: number;
  /** Its slot on the server, from 0. */
  slot: number;
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

/** A container that has gone in the last moment, and where it was. */
export interface Loss {
  id: number;
  server: number;
  slot: number;
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
  /** What the reader has taken away since the last step. */
  losses: readonly Loss[];
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
  /** Hits the container with this id, or one that the seed chooses. */
  | { type: 'kill'; id?: number }
  | { type: 'freeze'; id?: number }
  | { type: 'lose-zone'; zone: Zone }
  | { type: 'restore-zone'; zone: Zone }
  | { type: 'deploy'; isBad: boolean }
  | { type: 'set'; settings: Partial<Settings> };

const maxLogEntries = 150;
const serverCount = zones.length * scene.serversPerZone;

/** Places for containers in the whole cluster when nothing is lost. */
export const slotCount = serverCount * scene.slotsPerServer;

/** The zone in which a server stands. Servers are numbered from 0, zone by zone. */
export function zoneOf(server: number): Zone {
  return server < scene.serversPerZone ? 'A' : 'B';
}

/** The servers of a zone. */
export function serversIn(zone: Zone): number[] {
  return [...Array(serverCount).keys()].filter((server) => zoneOf(server) === zone);
}

/** Whether the load balancer sends requests to the container. */
export function isServing({ phase, health }: Container): boolean {
  return phase === 'running' && health.verdict === 'healthy';
}

/** Containers that the load balancer sends requests to. */
export function healthyCount(state: State): number {
  return state.containers.filter(isServing).length;
}

/** Containers that are not on their way out. */
export function activeContainers(state: State): Container[] {
  return state.containers.filter(({ phase }) => phase !== 'draining');
}

/** Whether what runs is what is wanted: as many, all healthy, all of the wanted version. */
export function isAsDesired(state: State): boolean {
  const { containers, desired, version } = state;
  const isGood = (container: Container): boolean =>
    isServing(container) && container.version === version.id;
  return containers.length === desired && containers.every(isGood);
}

// Small changes. Each takes a state that its caller owns.

export function update(state: State, id: number, change: Partial<Container>): void {
  state.containers = state.containers.map((container) =>
    container.id === id ? { ...container, ...change } : container,
  );
}

/** Takes containers away with everything they were working on. */
export function remove(state: State, isGone: (container: Container) => boolean): void {
  const gone = state.containers.filter(isGone);
  const failed = gone.reduce((sum, { open }) => sum + open.length, 0);
  addCounts(state, { arrived: 0, answered: 0, failed });
  state.containers = state.containers.filter((container) => !isGone(container));
}

export function addCounts(state: State, { arrived, answered, failed }: Counts): void {
  state.total = {
    arrived: state.total.arrived + arrived,
    answered: state.total.answered + answered,
    failed: state.total.failed + failed,
  };
}

export function draw(state: State): number {
  const value = randomAt(state.settings.seed, state.drawn);
  state.drawn += 1;
  return value;
}

export function say(state: State, actor: Actor, text: string): void {
  state.log = [...state.log, { at: state.now, actor, text }].slice(-maxLogEntries);
}

/** Tells a condition when it begins, and forgets it when it is over. */
export function logOnce(
  state: State,
  notice: Notice,
  holds: boolean,
  actor: Actor,
  text: string,
): void {
  const isTold = state.notices.includes(notice);
  if (holds && !isTold) {
    state.notices = [...state.notices, notice];
    say(state, actor, text);
  } else if (!holds && isTold) {
    state.notices = state.notices.filter((told) => told !== notice);
  }
}

export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

export function name(ids: readonly number[]): string {
  return `${ids.length === 1 ? 'Container' : 'Containers'} ${list(ids.map(String))}`;
}

/** "container" or "containers". */
export function plural(count: number): string {
  return count === 1 ? 'container' : 'containers';
}

export function containersIn(count: number): string {
  return count === 1 ? 'one container' : `${count} containers`;
}

const listFormat = new Intl.ListFormat('en-US');

/** "1", "1 and 2", "1, 2, and 3". */
export function list(items: readonly string[]): string {
  return listFormat.format(items);
}
