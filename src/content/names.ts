import type { OpenBook } from './book.ts';
import type { Fault } from './fault.ts';

/**
 * A set of names that authors may use in a prop, in the frontmatter or in a record: ids of records,
 * drawings, simulators and so on. The check tells an unknown one with file and line.
 */
export interface Names {
  /** What each stands for: `a term of the glossary`. */
  what: string;
  /** How one more is made; completes "Or …": `add the record to src/book/data/glossary.json`. */
  add(folder: string): string;
  known(book: OpenBook): ReadonlySet<string>;
  /** What is wrong with using one of them here, though it exists. */
  refuse?(id: string, book: OpenBook): Pick<Fault, 'problem' | 'mend'> | undefined;
}

/** A name that is used somewhere, and what it should be one of. */
export interface Reference {
  id: string;
  names: Names;
}

/** Stands for names of which some could not be read: using another one is no second fault. */
export class AnyName extends Set<string> {
  /** The file that could not be read, or not wholly. */
  readonly cause: string;

  constructor(names: Iterable<string>, cause: string) {
    super();
    this.cause = cause;
    for (const name of names) this.add(name);
  }

  override has(): boolean {
    return true;
  }

  /** Whether a name was read. */
  isKnown(name: string): boolean {
    return super.has(name);
  }
}

/** The names of files of the book below a folder, without their ending. */
export function namesOfTexts(what: string, folder: string, ending = ''): Names {
  return {
    what,
    add: (book) => `add it to ${book}/${folder}`,
    known: ({ texts }) =>
      new Set(
        [...texts.keys()]
          .filter((name) => name.startsWith(folder) && name.endsWith(ending))
          .map((name) => name.slice(folder.length, name.length - ending.length)),
      ),
  };
}
