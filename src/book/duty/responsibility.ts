import type { OpenBook } from '#content/book.ts';
import { didYouMean, type Fault } from '#content/fault.ts';
import { sourceNames } from '#content/kinds.ts';
import type { Project } from '#content/project.ts';
import type { FileKind, ListKind, Records } from '#content/records.ts';
import {
  cells as cellsSchema,
  duty,
  dutyGroups,
  levels,
  option,
  type Cell,
  type Cells,
  type Duty,
  type DutyGroup,
  type Level,
  type Option,
  type Who,
} from './schema.ts';

const file = 'data/responsibilities.json';
const describedIn = 'src/book/duty/schema.ts';

/** The duties in the order of the bar, machine first. */
export const dutyKind: ListKind<Duty> = {
  name: 'duty',
  what: 'a duty',
  file,
  key: 'duties',
  schema: duty,
  describedIn,
};

/** The ways of running work on AWS, in the order of the table. */
export const optionKind: ListKind<Option> = {
  name: 'option',
  what: 'an option of the responsibility table',
  file,
  key: 'options',
  schema: option,
  describedIn,
};

/** Who does each duty under each option. */
export const cellsKind: FileKind<Cells> = {
  file,
  schema: cellsSchema,
  describedIn,
  references: ({ cells }) =>
    Object.entries(cells).flatMap(([optionId, row]) =>
      Object.entries(row).map(([dutyId, { source }]) => ({
        at: ['cells', optionId, dutyId, 'source'],
        id: source,
        names: sourceNames,
      })),
    ),
};

/** The one word (or two) that each level is called by, everywhere. */
export const levelNames: Readonly<Record<Level, string>> = {
  unmanaged: 'Unmanaged',
  managed: 'Managed',
  'fully-managed': 'Fully managed',
};

/** What the groups of duties are called. */
export const groupNames: Readonly<Record<DutyGroup, string>> = {
  machines: 'The machines',
  platform: 'The platform',
  yours: 'Your application',
};

/** The duties by group, in the order of the bar. */
export function dutiesByGroup(duties: readonly Duty[]): { group: DutyGroup; duties: Duty[] }[] {
  return dutyGroups
    .map((group) => ({ group, duties: duties.filter((one) => one.group === group) }))
    .filter((part) => part.duties.length > 0);
}

/**
 * The id of the note on a cell. Two hyphens, because the duty `image` of the option `lambda` is not
 * the option `lambda-image`.
 */
export function noteId(optionId: string, dutyId: string): string {
  return `${optionId}--${dutyId}`;
}

/** Where the list of notes explains a cell. */
export function noteAddress(optionId: string, dutyId: string): string {
  return `/service-levels/duties/#${noteId(optionId, dutyId)}`;
}

/** The table of responsibilities. */
export interface Responsibilities {
  readonly duties: readonly Duty[];
  readonly options: readonly Option[];
  /** The option with this id. Throws, with the nearest id as a hint, when there is none. */
  readonly option: (id: string) => Option;
  /** Who does this duty under this option. Throws for an unknown option or duty. */
  readonly cell: (optionId: string, dutyId: string) => Cell;
  /** Who does each duty under this option, in the order of the bar. */
  readonly hands: (optionId: string) => Who[];
}

const tables = new WeakMap<Records, Responsibilities>();

/** The table of responsibilities of a book. */
export function responsibilities({ records }: Pick<OpenBook, 'records'>): Responsibilities {
  const known = tables.get(records);
  if (known !== undefined) return known;
  const duties = records.of(dutyKind);
  const find = (id: string) => records.find(optionKind, id);
  const cell = (optionId: string, dutyId: string) => {
    const row = records.value(cellsKind).cells[find(optionId).id];
    const found = row?.[records.find(dutyKind, dutyId).id];
    if (found !== undefined) return found;
    throw new Error(`${file}: "${optionId}" does not say who does "${dutyId}"`);
  };
  const table: Responsibilities = {
    duties,
    options: records.of(optionKind),
    option: find,
    cell,
    hands: (optionId) => duties.map(({ id }) => cell(optionId, id).who),
  };
  tables.set(records, table);
  return table;
}

/** The options of each level, from most of your own work to least. */
export function optionsByLevel(options: readonly Option[]): Record<Level, Option[]> {
  const sorted = options.toSorted((a, b) => a.position - b.position);
  const groups: Record<Level, Option[]> = { unmanaged: [], managed: [], 'fully-managed': [] };
  for (const level of levels) groups[level] = sorted.filter((one) => one.level === level);
  return groups;
}

/** The options in the order of the table: by level, from most of your own work to least. */
export function optionsInOrder(options: readonly Option[]): Option[] {
  const groups = optionsByLevel(options);
  return levels.flatMap((level) => groups[level]);
}

/** Ids of the sources of every cell, row by row. */
export function sourcesOfDuties({ duties, options, cell }: Responsibilities): string[] {
  return options.flatMap((option) => duties.map((duty) => cell(option.id, duty.id).source));
}

/** Rows and columns of the table that belong to nothing, and cells that are not there. */
export function checkCells({ records }: Project): Fault[] {
  const known = { option: records.ids(optionKind), duty: records.ids(dutyKind) };
  return records.placed(cellsKind).flatMap(({ record: { cells }, file, lineAt }) => {
    const stray = (what: 'option' | 'duty', id: string, ...path: string[]): Fault[] =>
      known[what].has(id)
        ? []
        : [
            {
              file,
              line: lineAt('cells', ...path),
              problem: `"${id}" is no ${what} of this file.`,
              mend: `${didYouMean(id, known[what])}Or add it to the list above the cells.`,
            },
          ];
    const rows = Object.entries(cells).flatMap(([option, row]) => [
      ...stray('option', option, option),
      ...Object.keys(row).flatMap((duty) => stray('duty', duty, option, duty)),
    ]);
    const gaps = [...known.option].flatMap((option) =>
      [...known.duty]
        .filter((duty) => cells[option]?.[duty] === undefined)
        .map((duty) => ({
          file,
          line: lineAt('cells', option),
          problem: `The table does not say who does "${duty}" under "${option}".`,
          mend: `Add "${duty}" to cells.${option}.`,
        })),
    );
    return [...rows, ...gaps];
  });
}
