/**
 * `npm run build`: checks the content, builds the site, indexes it.
 * The result replaces `dist` only when everything has gone well.
 * `npm run build -- --out another-folder` builds elsewhere.
 */
import { spawn } from 'node:child_process';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { checkReplaceable, folderBeside, replaceFolder } from './replace-folder.ts';
import { run, UserError } from './run.ts';

/**
 * The bundler's allocator asks for memory in pages of 2 MB and gives it back late: 190 MB more at
 * the peak, and half a second to fill them with zeros.
 */
const sparing = { MIMALLOC_ALLOW_THP: '0', MIMALLOC_PURGE_DELAY: '0' };

/**
 * Builds the site into `folder`. Throws without touching it when content or build are at fault, and
 * when it holds something that no build has made.
 */
export async function buildSite(folder = 'dist'): Promise<void> {
  checkReplaceable(folder);
  await mkdir(dirname(resolve(folder)), { recursive: true });
  const unfinished = await folderBeside(folder);
  try {
    await buildPages(unfinished);
    const { finishBuild } = await import('#publish/finish-build.ts');
    await finishBuild(unfinished);
    await chmod(unfinished, 0o755); // made for its owner alone
    await replaceFolder(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** In a process of its own: what it holds in memory is free before the pages are indexed. */
async function buildPages(folder: string): Promise<void> {
  const child = spawn('node', ['src/tools/build-pages.ts', folder], {
    env: { ...process.env, ...sparing },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const problems = await text(child.stderr);
  if ((await ended) !== 0) throw new UserError(problems.trim());
  process.stderr.write(problems);
}

if (import.meta.main) {
  await run(async () => {
    const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
    const start = performance.now();
    await buildSite(values.out);
    console.log(`Built ${values.out}/ in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  });
}
