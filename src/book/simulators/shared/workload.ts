import { type NumberBounds, readNumber, writeParam } from './params.ts';

/** One piece of work, described once and carried in the address from simulator to simulator. */
export interface Workload {
  /** How often the work is asked for in a month. */
  requestsPerMonth: number;
  /** How long one request keeps its code busy, in milliseconds. */
  durationMs: number;
  /** Memory that one request needs, in MB of 1,024 KB as Lambda counts it. */
  memoryMb: number;
}

/**
 * What a reader may ask about. The bounds are wider than any one service allows: finding out that
 * Lambda does not take a job of an hour is part of the lesson.
 */
export const workloadBounds = {
  requestsPerMonth: { min: 0, max: 1_000_000_000, whole: true },
  durationMs: { min: 1, max: 7_200_000, whole: true },
  memoryMb: { min: 128, max: 249_856, whole: true },
} as const satisfies Record<keyof Workload, NumberBounds>;

/** A small web API: ten million calls a month, a fifth of a second and half a gigabyte each. */
export const usualWorkload: Workload = {
  requestsPerMonth: 10_000_000,
  durationMs: 200,
  memoryMb: 512,
};

const names = {
  requestsPerMonth: 'requests',
  durationMs: 'duration',
  memoryMb: 'memory',
} as const satisfies Record<keyof Workload, string>;

const keys = ['requestsPerMonth', 'durationMs', 'memoryMb'] as const;

/** The workload in an address; every part that is missing or unsound is the usual one. */
export function readWorkload(params: URLSearchParams): Workload {
  const workload = { ...usualWorkload };
  for (const key of keys) {
    workload[key] = readNumber(params, names[key], workloadBounds[key], usualWorkload[key]);
  }
  return workload;
}

/** Writes the workload into an address; parts that are the usual ones are left out. */
export function writeWorkload(params: URLSearchParams, workload: Workload): void {
  for (const key of keys) writeParam(params, names[key], workload[key], usualWorkload[key]);
}

/** `address` with the workload as its query, for links from one simulator to the next. */
export function withWorkload(address: string, workload: Workload): string {
  const params = new URLSearchParams();
  writeWorkload(params, workload);
  const query = params.toString();
  return query === '' ? address : `${address}?${query}`;
}
