import type { Fault } from '../fault.ts';
import type { Project } from '../project.ts';

/** Two pages, or a page and a route, at one address; and a site without a home page. */
export function checkAddresses({ about, pages, byPath, routes }: Project): Fault[] {
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
