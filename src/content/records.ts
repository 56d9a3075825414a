import type { z } from 'zod';
import { lookUp } from '#ledger/look-up.ts';
import type { Fault } from './fault.ts';
import { readJson, type JsonFile } from './json-file.ts';
import { AnyName, type Names, type Reference } from './names.ts';
import { sayIssues } from './schema-issue.ts';

/** A name that a record uses, and in which of its properties. */
export interface RecordReference extends Reference {
  at: readonly PropertyKey[];
}

/** A kind of files that hold one value each. */
export interface FileKind<T = unknown> {
  /** File below the book's folder; a `*` stands for any name. */
  file: string;
  schema: z.ZodType<T>;
  /** The file that describes the shape, for messages. */
  describedIn: string;
  /** The names that a value uses. */
  references?(value: T): readonly RecordReference[];
}

/** A kind of records that stand in lists, each with an id; `page` in one is an address of the site. */
export interface ListKind<T extends { id: string } = { id: string }> extends FileKind<T> {
  /** One of them: `term`. */
  name: string;
  /** The same for a sentence: `a term of the glossary`. */
  what: string;
  /** The key under which the list stands, in files that hold more. */
  key?: string;
}

export type RecordKind = ListKind | FileKind;

/** A value and where it stands. */
export interface Placed<T> {
  record: T;
  /** Path from the project's root. */
  file: string;
  /** Line of one of its properties, or of its beginning. */
  lineAt: (...path: PropertyKey[]) => number;
}

interface Found {
  sound: Placed<unknown>[];
  /**
   * Ids that stand in the files, of faulty records as well: naming one is not a second fault.
   * Of a file that cannot be read, every id is taken for known.
   */
  ids: Set<string>;
}

/** The records of a book, by kind; those with faults of their own are left out. */
export class Records {
  readonly #found: ReadonlyMap<RecordKind, Found>;
  readonly #indexes = new Map<ListKind, Map<string, unknown>>();

  /** Whether nothing was wrong in any file. */
  readonly areSound: boolean;

  constructor(found: ReadonlyMap<RecordKind, Found>, areSound: boolean) {
    this.#found = found;
    this.areSound = areSound;
  }

  /** Every record of a kind, in the order of its files. */
  of<T extends { id: string }>(kind: ListKind<T>): readonly T[] {
    return this.placed(kind).map(({ record }) => record);
  }

  /** Every record, or the value of a file, with the place where it stands. */
  placed<T>(kind: FileKind<T>): readonly Placed<T>[] {
    // The schema of the kind has made each of them a T.
    return (this.#found.get(kind)?.sound ?? []) as Placed<T>[];
  }

  /** The record with this id. Throws, with the nearest id as a hint, when there is none. */
  find<T extends { id: string }>(kind: ListKind<T>, id: string): T {
    let index = this.#indexes.get(kind);
    if (index === undefined) {
      index = new Map(this.of(kind).map((record) => [record.id, record]));
      this.#indexes.set(kind, index);
    }
    return lookUp(index as ReadonlyMap<string, T>, id, kind.name);
  }

  /** The value of a file. Throws when the file could not be read. */
  value<T>(kind: FileKind<T>): T {
    const [placed] = this.placed(kind);
    if (placed === undefined) throw new Error(`The file ${kind.file} could not be read.`);
    return placed.record;
  }

  ids(kind: ListKind): ReadonlySet<string> {
    return this.#found.get(kind)?.ids ?? new Set();
  }

  /** Every name that a record uses, with its place. */
  references(): PlacedReference[] {
    return [...this.#found.keys()].flatMap((kind) => this.#referencesOf(kind));
  }

  #referencesOf<T>(kind: FileKind<T>): PlacedReference[] {
    return this.placed(kind).flatMap(({ record, file, lineAt }) =>
      (kind.references?.(record) ?? []).map((reference) => ({ ...reference, file, lineAt })),
    );
  }

  /** Every page that a record names, by the address in its property `page`. */
  pages(): (Omit<Placed<unknown>, 'record'> & { page: string })[] {
    return [...this.#found.values()].flatMap(({ sound }) =>
      sound.flatMap(({ record, file, lineAt }) => {
        const page = isObject(record) ? record['page'] : undefined;
        return typeof page === 'string' ? [{ page, file, lineAt }] : [];
      }),
    );
  }
}

type PlacedReference = RecordReference & Omit<Placed<unknown>, 'record'>;

/** The ids of a kind of records, as names that authors use. */
export function idsOf(kind: ListKind): Names {
  return {
    what: kind.what,
    add: (folder) => `add the record to ${folder}/${kind.file.replace('*', '…')}`,
    known: ({ records }) => records.ids(kind),
  };
}

/**
 * Reads the records of these kinds and holds each against its schema. `texts` are the book's files
 * by their path below `folder`. Nothing makes it throw.
 */
export function readRecords(
  texts: ReadonlyMap<string, string>,
  folder: string,
  kinds: readonly RecordKind[],
): { records: Records; faults: Fault[] } {
  const faults: Fault[] = [];
  const files = new Map<string, JsonFile | undefined>();
  const read = (name: string): JsonFile | undefined => {
    if (!files.has(name)) files.set(name, open(name));
    return files.get(name);
  };
  const open = (name: string): JsonFile | undefined => {
    const file = `${folder}/${name}`;
    const text = texts.get(name);
    const result = text === undefined ? missing(file) : readJson(file, text);
    if (!('problem' in result)) return result;
    faults.push(result);
    return undefined;
  };
  const found = kinds.map((kind): [RecordKind, Found] => {
    const all: Found = { sound: [], ids: new Set() };
    /** The first file of which ids could not be read. */
    let torn: string | undefined;
    for (const name of filesOf(kind, texts)) {
      const json = read(name);
      const sound =
        json &&
        ('name' in kind ? listIn(json, kind, all.ids, faults) : valueIn(json, kind, faults));
      if (sound === undefined || sound.isTorn) torn ??= `${folder}/${name}`;
      if (sound !== undefined) all.sound.push(...sound.records);
    }
    if (torn !== undefined) all.ids = new AnyName(all.ids, torn);
    return [kind, all];
  });
  return { records: new Records(new Map(found), faults.length === 0), faults };
}

function filesOf({ file }: RecordKind, texts: ReadonlyMap<string, string>): string[] {
  if (!file.includes('*')) return [file];
  const [start = '', end = ''] = file.split('*');
  return [...texts.keys()].filter((name) => name.startsWith(start) && name.endsWith(end));
}

function missing(file: string): Fault {
  return { file, problem: 'The file is missing.', mend: 'Restore it; [] is an empty one.' };
}

/** What could be read of a file. */
interface ReadFile {
  records: Placed<unknown>[];
  /** Whether a record in it has no id that could be read. */
  isTorn: boolean;
}

/** The sound records of a list; the ids of all are added to `ids`. */
function listIn(
  json: JsonFile,
  kind: ListKind,
  ids: Set<string>,
  faults: Fault[],
): ReadFile | undefined {
  const { file, value } = json;
  const path = kind.key === undefined ? [] : [kind.key];
  const list = kind.key === undefined ? value : isObject(value) ? value[kind.key] : undefined;
  if (!Array.isArray(list)) {
    faults.push({
      file,
      line: json.lineAt(path),
      problem: `${kind.key === undefined ? 'The file' : `"${kind.key}"`} must hold a list of records.`,
      mend: 'Begin it with [ and end it with ].',
    });
    return undefined;
  }
  let isTorn = false;
  const records = list.flatMap((raw: unknown, index): Placed<unknown>[] => {
    const lineAt = (...rest: PropertyKey[]) => json.lineAt([...path, index, ...rest]);
    const id = isObject(raw) && typeof raw['id'] === 'string' ? raw['id'] : undefined;
    const name = id === undefined ? `Record ${index + 1}` : `"${id}"`;
    if (id !== undefined && ids.has(id)) {
      faults.push({
        file,
        line: lineAt('id'),
        problem: `The ${kind.name} id ${name} is used twice.`,
        mend: 'Give one of the two records another id, or remove it.',
      });
    }
    if (id !== undefined) ids.add(id);
    const result = kind.schema.safeParse(raw);
    if (result.success) return [{ record: result.data, file, lineAt }];
    faults.push(...schemaFaults(result.error, name, file, lineAt, kind));
    isTorn ||= result.error.issues.some(({ path }) => path[0] === 'id');
    return [];
  });
  return { records, isTorn };
}

function valueIn(json: JsonFile, kind: FileKind, faults: Fault[]): ReadFile | undefined {
  const { file } = json;
  const lineAt = (...path: PropertyKey[]) => json.lineAt(path);
  const result = kind.schema.safeParse(json.value);
  if (result.success) return { records: [{ record: result.data, file, lineAt }], isTorn: false };
  faults.push(...schemaFaults(result.error, 'The file', file, lineAt, kind));
  return undefined;
}

function schemaFaults(
  error: z.ZodError,
  name: string,
  file: string,
  lineAt: Placed<unknown>['lineAt'],
  { describedIn }: RecordKind,
): Fault[] {
  return sayIssues(error.issues, name, { keys: [], where: describedIn }).map(
    ({ path, ...said }) => ({ file, line: lineAt(...path), ...said }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
