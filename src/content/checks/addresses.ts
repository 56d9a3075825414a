import type { Fault } from '../fault.ts';
import type { Project } from '../project.ts';

/**
 * Two pages, or a page and a route, at one address; an old address that is still in use; and a site
 * without a home page.
 */
export function checkAddresses(project: Project): Fault[] {
  return [...sharedAddresses(project), ...oldAddresses(project)];
}

/** Addresses in `movedFrom` that something else has, or that two pages claim. */
function oldAddresses({ pages, byPath, routes }: Project): Fault[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ file, data, lineOfKey }) =>
    (data?.movedFrom ?? []).flatMap((old): Fault[] => {
      const user = byPath.get(old)?.file ?? first.get(old);
      first.set(old, user ?? file);
      if (user === undefined && !routes.pages.has(old)) return [];
      return [
        {
          file,
          line: lineOfKey('movedFrom'),
          problem: `The old address ${old} belongs to ${user ?? 'a route in src/pages/'}.`,
          mend: 'Remove it from "movedFrom": an address can lead to one page only.',
        },
      ];
    }),
  );
}

function sharedAddresses({ about, pages, byPath, routes }: Project): Fault[] {
  const first = new Map<string, string>();
  const faults = pages.flatMap(({ file, path }): Fault[] => {
    const other = first.get(path);
    first.set(path, other ?? file);
    const twice = {
      file,
      problem: `Its address ${path} is also that of ${other}.`,
      mend: 'Keep one of the two, or give one another name.',
    };
    const route = {
      file,
      problem: `Its address ${path} is that of a route in src/pages/.`,
      mend: 'Give the file another name.',
    };
    return [...(other === undefined ? [] : [twice]), ...(routes.pages.has(path) ? [route] : [])];
  });
  const home = {
    file: `${about.folder}/pages/index.mdx`,
    problem: 'There is no home page.',
    mend: 'Write this file.',
  };
  return byPath.has('/') ? faults : [...faults, home];
}
