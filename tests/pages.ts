import { globSync, readFileSync, statSync } from 'node:fs';
import { siteFolder } from './built-site.ts';

/** Addresses of all built pages, `/` first, without those that only lead to a page's new address. */
export const pages: readonly string[] = globSync('**/index.html', { cwd: siteFolder })
  .filter((file) => !readFileSync(`${siteFolder}/${file}`, 'utf8').includes('http-equiv="refresh"'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .sort();

const entriesPerService = 3;

/**
 * Pages for what only a browser can tell: all of them but the entries of error messages, which are
 * many and made alike. Of those, the longest of each service; tests/dist/ reads them all.
 */
export const visitedPages: readonly string[] = pages.filter((path) => {
  const service = /^\/errors\/[^/]+\/(?=.)/.exec(path)?.[0];
  if (service === undefined) return true;
  const siblings = pages.filter((other) => other.startsWith(service) && other !== service);
  return siblings
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, entriesPerService)
    .includes(path);
});

function sizeOf(path: string): number {
  return statSync(`${siteFolder}${path}index.html`).size;
}
