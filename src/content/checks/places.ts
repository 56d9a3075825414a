import type { Fault } from '../fault.ts';
import type { Project } from '../project.ts';
import type { SourcePage } from '../read.ts';
import { pathOf } from '../page-path.ts';

/** Folders without a page of their own, and pages that want the same place among their neighbours. */
export function checkPlaces(project: Project): Fault[] {
  return [...headlessFolders(project), ...sharedPlaces(project)];
}

/** Pages below a folder that no page stands for would scatter over the top of the navigation. */
function headlessFolders({ about, pages, byPath }: Project): Fault[] {
  const headless = pages.flatMap(({ path }) => {
    const [first = '', second] = path.split('/').slice(1, -1);
    return second === undefined || byPath.has(pathOf(first)) ? [] : [first];
  });
  return [...Map.groupBy(headless, (name) => name)].map(([name, inside]) => ({
    file: `${about.folder}/pages/${name}/index.mdx`,
    problem: `The folder has no page of its own, so that ${inside.length === 1 ? 'the page' : `the ${inside.length} pages`} in it would stand at the top of the navigation.`,
    mend: 'Write this file, with a title and a summary of the section.',
  }));
}

/** Neighbours with the same `order`: which comes first would be left to the alphabet. */
function sharedPlaces({ pages, byPath }: Project): Fault[] {
  const parents = Map.groupBy(
    pages.filter((page) => page.data !== undefined && page.lineOfKey('order') > 1),
    (page) => parentOf(page, byPath),
  );
  return [...parents.values()].flatMap((siblings) => {
    const first = new Map<number, SourcePage>();
    return siblings.flatMap((page): Fault[] => {
      const order = page.data?.order ?? 0;
      const other = first.get(order);
      if (other === undefined) first.set(order, page);
      if (other === undefined) return [];
      return [
        {
          file: page.file,
          line: page.lineOfKey('order'),
          problem: `Its order ${order} is also that of ${other.file}.`,
          mend: 'Give one of the two another number; the lowest comes first.',
        },
      ];
    });
  });
}

/** What a page hangs on: the nearest page above it, or its group. */
function parentOf({ path, data }: SourcePage, byPath: Project['byPath']): string {
  const parts = path.split('/').slice(1, -1);
  for (let depth = parts.length - 1; depth > 0; depth -= 1) {
    const above = pathOf(parts.slice(0, depth).join('/'));
    if (byPath.has(above)) return above;
  }
  return data?.group ?? '';
}
