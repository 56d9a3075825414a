import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { hashedFolders } from './hosting/headers.ts';
import { upperLevels } from '#content/upper-levels.ts';
import { filesIn } from '#content/files.ts';

/**
 * Files that a reader without a network does not miss: downloads, copies for machines, pictures of
 * cards; the handbook, which says what the pages say; and full text, without which search still
 * finds every section.
 */
const leftOut =
  /^(?:social\/|social-card|handbook\/|pagefind\/|.*\.(?:pdf|md|txt|xml|map|br|gz)$|404\.html$|_|service-worker)/;
const assets = /^_astro\//;
const page = /(?:^|(?<=\/))index\.html$/;
/** The name holds a hash of the content, so a browser that has the file need not ask for it again. */
const hashed = new RegExp(`^(?:${hashedFolders.join('|')})/`);

/**
 * Writes `service-worker.js`, which keeps every file that a reader needs; where the hosting has
 * switched offline reading off, a worker that removes the earlier one.
 */
export async function writeServiceWorker(folder: string, offline: boolean): Promise<void> {
  const outfile = `${folder}/service-worker.js`;
  if (!offline) {
    copyFileSync('src/publish/offline/farewell.js', outfile);
    return;
  }
  await build({
    entryPoints: ['src/publish/offline/service-worker.ts'],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    legalComments: 'none',
    logLevel: 'silent',
    define: {
      FILES: JSON.stringify(offlineFiles(folder)),
      'process.env.NODE_ENV': '"production"',
    },
  });
}

/** A file to keep: `revision` is a hash of its content, or null where its name holds one. */
export interface OfflineFile {
  /** Relative to the site's root; pages by their folder. */
  url: string;
  revision: string | null;
}

/** The files that a reader without a network needs. Of very many pages only the upper levels. */
export function offlineFiles(folder: string): OfflineFile[] {
  const names = filesIn(folder).filter((name) => /\.[^/]*$/.test(name));
  const wanted = names.filter((name) => assets.test(name) || !leftOut.test(name));
  const pages = wanted
    .filter((name) => page.test(name))
    .map((name) => ({ name, path: `/${name.replace(page, '')}` }));
  const upper = new Set(upperLevels(pages).map(({ name }) => name));
  const kept = wanted.filter((name) => !page.test(name) || upper.has(name));
  return kept.map((name) => ({
    url: name === 'index.html' ? './' : name.replace(page, ''),
    revision: hashed.test(name)
      ? null
      : createHash('sha256')
          .update(readFileSync(`${folder}/${name}`))
          .digest('base64url')
          .slice(0, 12),
  }));
}
