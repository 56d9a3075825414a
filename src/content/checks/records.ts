import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { analogy, type Analogy } from '#book/schemas/analogy.ts';
import { topics } from '../schemas/common.ts';
import { fact, type Fact } from '#ledger/schemas/fact.ts';
import { misconception, type Misconception } from '#book/schemas/misconception.ts';
import { duty, option, responsibilities, type Duty, type Option } from '#book/duty/schema.ts';
import { source, type Source } from '#ledger/schemas/source.ts';
import { term, type Term } from '../schemas/term.ts';
import { decode } from '../decode.ts';
import { didYouMean, type Fault } from '../fault.ts';
import { readJson, type JsonFile } from '../json-file.ts';
import { sayIssue } from '../schema-issue.ts';

/** A record and where it stands. */
export interface Placed<T> {
  record: T;
  file: string;
  /** Line of one of its properties, or of its beginning. */
  lineAt: (...path: PropertyKey[]) => number;
}

/** The records of `src/book/data`; those with faults of their own are left out. */
export interface Records {
  facts: Placed<Fact>[];
  sources: Placed<Source>[];
  terms: Placed<Term>[];
  analogies: Placed<Analogy>[];
  misconceptions: Placed<Misconception>[];
  options: Placed<Option>[];
  duties: Placed<Duty>[];
  /** Every place that rests on a source. */
  cited: { source: string; file: string; line: () => number }[];
  /**
   * Ids that stand in the files, of faulty records as well: naming one is not a second fault.
   * Of a file that cannot be read, every id is taken for known.
   */
  ids: Record<Kind, Set<string>>;
  /** Whether every record could be read. */
  isComplete: boolean;
}

type Kind = 'fact' | 'source' | 'term' | 'analogy' | 'misconception' | 'option' | 'duty';

const folder = 'src/book/data';

/** Stands for ids that could not be read. */
export class AnyId extends Set<string> {
  override has(): boolean {
    return true;
  }
}

/** Reads the records below `root` and holds each against its schema. Nothing makes it throw. */
export function readRecords(root: string): { records: Records; faults: Fault[] } {
  const faults: Fault[] = [];
  const ids: Records['ids'] = {
    fact: new Set(),
    source: new Set(),
    term: new Set(),
    analogy: new Set(),
    misconception: new Set(),
    option: new Set(),
    duty: new Set(),
  };
  const unread = new Set<Kind>();
  const read = <T>(name: string, kind: Kind, schema: z.ZodType<T>) => {
    const json = readFile(root, `${folder}/${name}`, faults);
    if (json !== undefined && isList(json, faults)) {
      return recordsOf(json, [], kind, schema, ids, faults);
    }
    unread.add(kind);
    return [];
  };

  const facts = topics.flatMap((topic) => read(`facts/${topic}.json`, 'fact', fact));
  const table = readTable(root, faults);
  if (table === undefined) unread.add('option');
  const columns = <T>(name: 'options' | 'duties', kind: Kind, schema: z.ZodType<T>) =>
    table === undefined ? [] : recordsOf(table.json, [name], kind, schema, ids, faults);
  const records: Records = {
    facts,
    sources: read('sources.json', 'source', source),
    terms: read('glossary.json', 'term', term),
    analogies: read('analogies.json', 'analogy', analogy),
    misconceptions: read('misconceptions.json', 'misconception', misconception),
    options: columns('options', 'option', option),
    duties: columns('duties', 'duty', duty),
    cited: [],
    ids,
    isComplete: true,
  };
  records.cited = [
    ...records.facts.map(ownSource),
    ...records.terms.map(ownSource),
    ...records.misconceptions.map(ownSource),
    ...records.analogies.map((one) => citation(one, 'breaksSource', one.record.breaksSource)),
    ...(table === undefined ? [] : citationsOfCells(table)),
  ];
  faults.push(
    ...strayFactFiles(root),
    ...misplacedFacts(facts),
    ...(table === undefined ? [] : cellFaults(table, ids)),
  );
  for (const kind of unread) ids[kind] = new AnyId();
  records.isComplete = faults.length === 0;
  return { records, faults };
}

function readFile(root: string, file: string, faults: Fault[]): JsonFile | undefined {
  if (!existsSync(join(root, file))) {
    faults.push({ file, problem: 'The file is missing.', mend: 'Restore it; [] is an empty one.' });
    return undefined;
  }
  const decoded = decode(readFileSync(join(root, file)));
  const result = 'problem' in decoded ? { file, ...decoded } : readJson(file, decoded.text);
  if (!('problem' in result)) return result;
  faults.push(result);
  return undefined;
}

function isList({ file, value }: JsonFile, faults: Fault[]): boolean {
  if (Array.isArray(value)) return true;
  faults.push({
    file,
    line: 1,
    problem: 'The file must hold a list of records.',
    mend: 'Begin it with [ and end it with ].',
  });
  return false;
}

function recordsOf<T>(
  json: JsonFile,
  path: readonly string[],
  kind: Kind,
  schema: z.ZodType<T>,
  ids: Records['ids'],
  faults: Fault[],
): Placed<T>[] {
  const { file } = json;
  const list = path.reduce<unknown>(
    (value, key) => (isObject(value) ? value[key] : []),
    json.value,
  );
  if (!Array.isArray(list)) return [];
  return list.flatMap((raw: unknown, place) => {
    const lineAt = (...rest: PropertyKey[]) => json.lineAt([...path, place, ...rest]);
    const id = isObject(raw) && typeof raw['id'] === 'string' ? raw['id'] : undefined;
    const name = id === undefined ? `Record ${place + 1}` : `"${id}"`;
    if (id !== undefined && ids[kind].has(id)) {
      faults.push({
        file,
        line: lineAt('id'),
        problem: `The ${kind} id ${name} is used twice.`,
        mend: 'Give one of the two records another id, or remove it.',
      });
    }
    if (id !== undefined) ids[kind].add(id);
    const result = schema.safeParse(raw);
    if (result.success) return [{ record: result.data, file, lineAt }];
    faults.push(...schemaFaults(result.error, name, file, lineAt));
    return [];
  });
}

interface Table {
  json: JsonFile;
  data: z.infer<typeof responsibilities>;
}

function readTable(root: string, faults: Fault[]): Table | undefined {
  const json = readFile(root, `${folder}/responsibilities.json`, faults);
  if (json === undefined) return undefined;
  const result = responsibilities.safeParse(json.value);
  if (result.success) return { json, data: result.data };
  const lineAt = (...path: PropertyKey[]) => json.lineAt(path);
  faults.push(...schemaFaults(result.error, 'The table', json.file, lineAt));
  return undefined;
}

function schemaFaults(
  error: z.ZodError,
  name: string,
  file: string,
  lineAt: Placed<unknown>['lineAt'],
): Fault[] {
  return error.issues.map((issue) => {
    const { path, ...said } = sayIssue(issue, name, { keys: [], where: 'src/content/schemas/' });
    return { file, line: lineAt(...path), ...said };
  });
}

function strayFactFiles(root: string): Fault[] {
  return globSync(`${folder}/facts/*`, { cwd: root })
    .filter((file) => !topics.some((topic) => basename(file) === `${topic}.json`))
    .map((file) => ({
      file,
      problem: `Nothing reads this file: "${basename(file, '.json')}" is no topic.`,
      mend: `Move its records to a file named after one of: ${topics.join(', ')}.`,
    }));
}

function misplacedFacts(facts: readonly Placed<Fact>[]): Fault[] {
  return facts.flatMap(({ record, file, lineAt }) =>
    basename(file) === `${record.topic}.json`
      ? []
      : [
          {
            file,
            line: lineAt('topic'),
            problem: `"${record.id}": its topic is "${record.topic}", which has a file of its own.`,
            mend: `Move it to src/book/data/facts/${record.topic}.json, or correct the topic.`,
          },
        ],
  );
}

function ownSource<T extends { source: string }>(one: Placed<T>): Records['cited'][number] {
  return citation(one, 'source', one.record.source);
}

function citation<T>(one: Placed<T>, key: string, id: string): Records['cited'][number] {
  return { source: id, file: one.file, line: () => one.lineAt(key) };
}

function citationsOfCells({ json: { file, lineAt }, data }: Table): Records['cited'] {
  return Object.entries(data.cells).flatMap(([option, row]) =>
    Object.entries(row).map(([duty, { source }]) => ({
      source,
      file,
      line: () => lineAt(['cells', option, duty, 'source']),
    })),
  );
}

/** Rows and columns of the table that belong to nothing, and cells that are not there. */
function cellFaults({ json: { file, lineAt }, data }: Table, ids: Records['ids']): Fault[] {
  const { cells } = data;
  const stray = (line: number, what: 'option' | 'duty', id: string) => ({
    file,
    line,
    problem: `"${id}" is no ${what} of this file.`,
    mend: `${didYouMean(id, ids[what])}Or add it to the list above the cells.`,
  });
  const rows = Object.entries(cells).flatMap(([option, row]) => [
    ...(ids.option.has(option) ? [] : [stray(lineAt(['cells', option]), 'option', option)]),
    ...Object.keys(row)
      .filter((duty) => !ids.duty.has(duty))
      .map((duty) => stray(lineAt(['cells', option, duty]), 'duty', duty)),
  ]);
  const gaps = [...ids.option].flatMap((option) =>
    [...ids.duty]
      .filter((duty) => cells[option]?.[duty] === undefined)
      .map((duty) => ({
        file,
        line: lineAt(['cells', option]),
        problem: `The table does not say who does "${duty}" under "${option}".`,
        mend: `Add "${duty}" to cells.${option}.`,
      })),
  );
  return [...rows, ...gaps];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
