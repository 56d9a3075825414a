import { readFileSync } from 'node:fs';
import { openBook, type Book, type OpenBook } from './book.ts';
import type { Components } from './component.ts';
import { decode } from './decode.ts';
import type { Fault } from './fault.ts';
import { filesIn } from './files.ts';
import { readPages, type SourcePage } from './read.ts';
import { readRoutes, type Routes } from './routes.ts';

/** All that authors write, read once; every check gets it. */
export interface Project extends OpenBook {
  /** Folder of the project. */
  root: string;
  pages: readonly SourcePage[];
  byPath: ReadonlyMap<string, SourcePage>;
  routes: Routes;
}

/** Files of a book that are read as texts; its pages have a reader of their own. */
const textFolders = ['data', 'diagrams', 'drawings', 'examples'];

/** Reads the book in the project `root`. What could not be read is left out and told as faults. */
export function readProject(
  root: string,
  about: Book,
  components: Components,
): { project: Project; faults: Fault[] } {
  const { texts, faults: ofTexts } = readTexts(root, about.folder);
  const { book, faults: ofRecords } = openBook(about, components, texts);
  const { pages, faults: ofPages } = readPages(root, about);
  return {
    project: {
      ...book,
      root,
      pages,
      byPath: new Map(pages.map((page) => [page.path, page])),
      routes: readRoutes(root),
    },
    faults: [...ofTexts, ...ofRecords, ...ofPages],
  };
}

/** The texts of a book by their path below its folder. */
function readTexts(root: string, folder: string): { texts: Map<string, string>; faults: Fault[] } {
  const faults: Fault[] = [];
  const names = textFolders.flatMap((part) =>
    filesIn(`${root}/${folder}/${part}`).map((name) => `${part}/${name}`),
  );
  const texts = new Map(
    names.map((name) => {
      const { text, fault } = decode(readFileSync(`${root}/${folder}/${name}`));
      if (fault !== undefined) faults.push({ file: `${folder}/${name}`, ...fault });
      return [name, text];
    }),
  );
  return { texts, faults };
}
