import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { upperLevels } from '#content/upper-levels.ts';
import { filesIn } from '#content/files.ts';

/** Files that a reader without a network does not miss: downloads, copies for machines, pictures of cards. */
const leftOut =
  /^(?:social\/|social-card|.*\.(?:pdf|md|txt|xml|map|br|gz)$|404\.html$|_|service-worker)/;
const assets = /^_astro\//;
const page = /(?:^|(?<=\/))index\.html$/;

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

/**
 * Addresses relative to the site's root, pages by their folder, each with a hash of its content.
 * Of very many pages only the upper levels, and then without full text, which would find the others.
 */
export function offlineFiles(folder: string): { url: string; revision: string }[] {
  const names = filesIn(folder).filter((name) => /\.[^/]*$/.test(name));
  const wanted = names.filter((name) => assets.test(name) || !leftOut.test(name));
  const pages = wanted
    .filter((name) => page.test(name))
    .map((name) => ({ name, path: `/${name.replace(page, '')}` }));
  const upper = new Set(upperLevels(pages).map(({ name }) => name));
  const isWhole = upper.size === pages.length;
  const kept = wanted.filter((name) =>
    page.test(name) ? upper.has(name) : isWhole || !name.startsWith('pagefind/'),
  );
  return kept.map((name) => ({
    url: name === 'index.html' ? './' : name.replace(page, ''),
    revision: createHash('sha256')
      .update(readFileSync(`${folder}/${name}`))
      .digest('base64url')
      .slice(0, 12),
  }));
}
