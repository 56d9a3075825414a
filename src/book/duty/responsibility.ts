import json from '../data/responsibilities.json' with { type: 'json' };
import {
  dutyGroups,
  levels,
  responsibilities as schema,
  type Cell,
  type Duty,
  type DutyGroup,
  type Level,
  type Option,
  type Who,
} from './schema.ts';
import { assertSource } from '#ledger/ledger.ts';
import { indexById, lookUp, parseFile } from '#content/records.ts';

const file = 'src/book/data/responsibilities.json';
const data = parseFile(schema, json, file);

/** The duties in the order of the bar, machine first. */
export const duties: readonly Duty[] = data.duties;

/** The ways of running work on AWS, in the order of the table. */
export const options: readonly Option[] = data.options;

const dutyIndex = indexById(duties, 'duty');
const optionIndex = indexById(options, 'option');
assertCells();

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
export const dutiesByGroup: readonly { group: DutyGroup; duties: Duty[] }[] = dutyGroups
  .map((group) => ({ group, duties: duties.filter((one) => one.group === group) }))
  .filter((part) => part.duties.length > 0);

/** The duty with this id. Throws, with the nearest id as a hint, when there is none. */
export function duty(id: string): Duty {
  return lookUp(dutyIndex, id, 'duty');
}

/** The option with this id. Throws, with the nearest id as a hint, when there is none. */
export function option(id: string): Option {
  return lookUp(optionIndex, id, 'option');
}

/** Who does this duty under this option. Throws for an unknown option or duty. */
export function cell(optionId: string, dutyId: string): Cell {
  const found = data.cells[option(optionId).id]?.[duty(dutyId).id];
  if (found !== undefined) return found;
  throw new Error(`${file}: cells: "${optionId}" does not say who does "${dutyId}"`);
}

/** How many duties each side has under this option. */
export function tally(optionId: string): Record<Who, number> {
  const counts: Record<Who, number> = { customer: 0, aws: 0, shared: 0, none: 0 };
  for (const { id } of duties) counts[cell(optionId, id).who] += 1;
  return counts;
}

/** The duties that different sides do under two options, in the order of the bar. */
export function differences(a: string, b: string): { duty: Duty; a: Cell; b: Cell }[] {
  return duties
    .map((one) => ({ duty: one, a: cell(a, one.id), b: cell(b, one.id) }))
    .filter((pair) => pair.a.who !== pair.b.who);
}

/** Where the table of notes explains a cell. */
export function noteAddress(optionId: string, dutyId: string): string {
  return `/service-levels/duties/#${optionId}-${dutyId}`;
}

/** The options of each level, from most of your own work to least. */
export function optionsByLevel(): Record<Level, Option[]> {
  const sorted = options.toSorted((a, b) => a.position - b.position);
  const groups: Record<Level, Option[]> = { unmanaged: [], managed: [], 'fully-managed': [] };
  for (const level of levels) groups[level] = sorted.filter((one) => one.level === level);
  return groups;
}

/** The parts of the list of notes: one for each option, in the order of the table. */
export const noteParts = levels
  .flatMap((level) => optionsByLevel()[level])
  .map(({ id, label }) => ({ slug: id, text: label }));

/** Throws when a cell is missing, belongs to nothing or rests on an unknown source. */
function assertCells(): void {
  for (const [optionId, row] of Object.entries(data.cells)) {
    option(optionId);
    for (const [dutyId, { source }] of Object.entries(row)) {
      assertSource(source, file, `${optionId}.${duty(dutyId).id}`);
    }
  }
  for (const { id } of options) duties.forEach((one) => cell(id, one.id));
}
