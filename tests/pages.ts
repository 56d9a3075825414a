import { globSync, readFileSync } from 'node:fs';
import { siteFolder } from './built-site.ts';

/** Addresses of all built pages, `/` first, without those that only lead to a page's new address. */
export const pages: readonly string[] = globSync('**/index.html', { cwd: siteFolder })
  .filter((file) => !readFileSync(`${siteFolder}/${file}`, 'utf8').includes('http-equiv="refresh"'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .sort();
