import { globSync } from 'node:fs';

/** Addresses of all built pages, `/` first. */
export const pages: readonly string[] = globSync('**/index.html', { cwd: 'dist' })
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .sort();
