/**
 * `npm run build`: checks the content, builds the site, indexes it.
 * The result replaces `dist` only when everything has gone well.
 */
import { rename, rm } from 'node:fs/promises';
import { build } from 'astro';
import { run, UserError } from './run.ts';

const unfinished = '.build/site';

/** Builds `dist`. Throws without touching it when content or build are at fault. */
export async function buildSite(): Promise<void> {
  // Imported here so that a fault in a record is told like any other fault.
  const { checkContent } = await import('#lib/checks/index.ts');
  const { printFaults } = await import('#lib/checks/fault.ts');
  const faults = await checkContent(process.cwd());
  if (faults.length > 0) throw new UserError(printFaults(faults));
  await rm(unfinished, { recursive: true, force: true });
  await build({ outDir: unfinished, logLevel: 'warn' });
  await rm('dist', { recursive: true, force: true });
  await rename(unfinished, 'dist');
}

if (import.meta.main) {
  await run(async () => {
    const start = performance.now();
    await buildSite();
    console.log(`Built dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  });
}
