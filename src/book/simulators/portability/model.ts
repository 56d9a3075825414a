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
  files: 'You copy the files of the application to each server.',
  image: 'You ship the application in an image that was built on the laptop.',
  both: 'You ship the application in an image for both processor types.',
};
const places: Record<Server, string> = {
  test: 'On the test server,',
  production: 'In production,',
};

/** The outcomes in words. */
export function describe(table: Table, state: Portability): string {
  const told = servers.map((server) => {
    const { stoppedBy, cured, next } = outcome(table, state, server);
    const where = places[server];
    const names = (list: readonly Difference[]): string =>
      inWords(list.map((one) => `the ${table[one].label.toLowerCase()}`));
    if (stoppedBy !== null) {
      const then =
        next.length > 0
          ? ` The next ${next.length === 1 ? 'obstacle' : 'obstacles'} would be ${names(next)}.`
          : '';
      return `${where} it doesn’t start because of ${names([stoppedBy])}.${then}`;
    }
    const why =
      cured.length > 0 ? `, although ${names(cured)} differ${cured.length === 1 ? 's' : ''}` : '';
    return `${where} it runs${why}.`;
  });
  return `${packed[state.packing]} On the laptop, it runs. ${told.join(' ')}`;
}

/** "a", "a and b", "a, b, and c". */
export function inWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')}${items.length > 2 ? ',' : ''} and ${last}`;
}

/** The differences named in a text such as `library.kernel`; unknown names are left out. */
export function parseDifferences(text: string): Difference[] {
  const names = text.split('.');
  return differences.filter((one) => names.includes(one));
}
