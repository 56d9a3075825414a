import { globSync } from 'node:fs';
import { filesIn } from './files.ts';
import { pathOf } from './page-path.ts';

/** Addresses of a site that are not made from the pages of its book. */
export interface Routes {
  /** Addresses of pages, such as `/search/`. */
  pages: ReadonlySet<string>;
  /** Addresses of files, such as `/llms.txt`: those of routes, and those in `public/`. */
  files: ReadonlySet<string>;
}

/** Routes that show a page of the book of the same address, or none. */
const others = new Set(['404', 'handbook']);

/** The routes in `src/pages` of the project in `root`, and the files in its `public`. */
export function readRoutes(root: string): Routes {
  const routes = globSync('src/pages/**/[!_]*.{astro,ts}', { cwd: root })
    .map((file) => file.replace(/^src\/pages\/|\.(?:astro|ts)$/g, ''))
    .filter((route) => !route.includes('['));
  return {
    pages: new Set(routes.filter((route) => !isFile(route) && !others.has(route)).map(pathOf)),
    files: new Set([
      ...routes.filter(isFile).map((route) => `/${route}`),
      ...filesIn(`${root}/public`).map((file) => `/${file}`),
    ]),
  };
}

function isFile(route: string): boolean {
  return /\.\w+$/.test(route);
}
