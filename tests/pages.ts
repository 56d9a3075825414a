import { globSync, readFileSync } from 'node:fs';
import { siteFolder } from './built-site.ts';

/** Addresses of all built pages, `/` first, without those that only lead to a page's new address. */
export const pages: readonly string[] = globSync('**/index.html', { cwd: siteFolder })
  .filter((file) => !readFileSync(`${siteFolder}/${file}`, 'utf8').includes('http-equiv="refresh"'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .sort();

/** One page of each kind: what is the same on all pages of a kind is asked of these. */
export const pageKinds = [
  '/',
  '/about/',
  '/lambda/',
  '/hands-on/run-on-ecs/',
  '/cheat-sheet/',
  '/facts/',
  '/glossary/',
  '/handbook/',
  '/search/',
  '/timeline/',
  '/404.html',
  '/choosing/',
  '/choosing/cost/',
  '/containers/portability/',
  '/lambda/scaling/',
  '/orchestration/',
  '/service-levels/',
] as const;
