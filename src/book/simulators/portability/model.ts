/**
 * One application, three machines: the laptop on which it was made, a test server, production.
 * Each server may differ from the laptop in six ways; the application travels as copied files, as
 * an image, or as an image for two processor types. The table says for every difference what
 * happens and why; `outcome` says what somebody who starts the application would see first.
 */

/** Ways in which a server can differ, in the order in which they stop a start. */
export const differences = [
  'operating-system',
  'architecture',
  'library',
  'variable',
  'secret',
  'kernel',
] as const;
export type Difference = (typeof differences)[number];

/** The machines that the application moves to. On the laptop it runs, by definition. */
export const servers = ['test', 'production'] as const;
export type Server = (typeof servers)[number];

/** How the application travels. */
export const packings = ['files', 'image', 'both'] as const;
export type Packing = (typeof packings)[number];

/** What happens to one difference under one packing. */
export interface Cell {
  runs: boolean;
  /** One or two sentences: why. */
  reason: string;
  /** Id of the source in the ledger. */
  source: string;
}

/** What the terminal shows, without the prompt; null where the application runs. */
export type Messages = Record<Server, string | null>;

export interface Row {
  /** What differs, as a noun. */
  label: string;
  /** How it is on each machine, in a word or two. */
  short: Record<'laptop' | Server, string>;
  /** How it is on the laptop, and how on each server. */
  laptop: string;
  differs: Record<Server, string>;
  cells: Record<Packing, Cell & { messages: Messages }>;
}

export type Table = Record<Difference, Row>;

export interface Portability {
  packing: Packing;
  /** The differences of each server from the laptop, in the order of `differences`. */
  differs: Record<Server, readonly Difference[]>;
}

export type PortabilityEvent =
  | { type: 'pack'; packing: Packing }
  | { type: 'set'; server: Server; difference: Difference; on: boolean };

/** The state after one event. */
export function step(state: Portability, event: PortabilityEvent): Portability {
  if (event.type === 'pack') return { ...state, packing: event.packing };
  const before = state.differs[event.server];
  const after = differences.filter((one) =>
    one === event.difference ? event.on : before.includes(one),
  );
  return { ...state, differs: { ...state.differs, [event.server]: after } };
}

/** What happens when the application is started on a server. */
export interface Outcome {
  runs: boolean;
  /** The first obstacle and what it prints; null when it runs. */
  stoppedBy: Difference | null;
  message: string | null;
  /** Obstacles that would show once the first is out of the way. */
  next: Difference[];
  /** Differences that the packing makes harmless. */
  cured: Difference[];
}

/** The outcome on one server. */
export function outcome(table: Table, { packing, differs }: Portability, server: Server): Outcome {
  const present = differences.filter((one) => differs[server].includes(one));
  const obstacles = present.filter((one) => !table[one].cells[packing].runs);
  const [first = null, ...next] = obstacles;
  return {
    runs: first === null,
    stoppedBy: first,
    message: first === null ? null : table[first].cells[packing].messages[server],
    next,
    cured: present.filter((one) => table[one].cells[packing].runs),
  };
}

const packed: Record<Packing, string> = {
  files: 'As copied files',
  image: 'As an image from the laptop',
  both: 'As an image for Arm and x86',
};
const where: Record<Server, string> = { test: 'on the test server', production: 'in production' };

function labelOf(table: Table, difference: Difference): string {
  return table[difference].label.toLowerCase();
}

function listed(table: Table, list: readonly Difference[]): string {
  return list.map((difference) => labelOf(table, difference)).join(', ');
}

/** What happens on both servers, in one sentence. */
export function result(table: Table, state: Portability): string {
  const [test, production] = servers.map((server) => ({
    server,
    stoppedBy: outcome(table, state, server).stoppedBy,
  }));
  const start = `${packed[state.packing]}, it`;
  if (!test || !production || (test.stoppedBy === null && production.stoppedBy === null)) {
    return `${start} runs on both servers.`;
  }
  const told = [test, production].map(({ server, stoppedBy }) =>
    stoppedBy === null
      ? `runs ${where[server]}`
      : `stops at the ${labelOf(table, stoppedBy)} ${where[server]}`,
  );
  return `${start} ${told.join(' and ')}.`;
}

/** The outcomes in words. */
export function describe(table: Table, state: Portability): string {
  const told = servers.map((server) => {
    const { stoppedBy, cured, next } = outcome(table, state, server);
    const place = `${where[server].slice(0, 1).toUpperCase()}${where[server].slice(1)}`;
    if (stoppedBy !== null) {
      const then = next.length > 0 ? ` What comes next: ${listed(table, next)}.` : '';
      return `${place} it stops at the ${labelOf(table, stoppedBy)}.${then}`;
    }
    const why = cured.length > 0 ? `, although this differs: ${listed(table, cured)}` : '';
    return `${place} it runs${why}.`;
  });
  return `${packed[state.packing]}, the application runs on the laptop. ${told.join(' ')}`;
}

/** The differences named in a text such as `library.kernel`; unknown names are left out. */
export function parseDifferences(text: string): Difference[] {
  const names = text.split('.');
  return differences.filter((one) => names.includes(one));
}
