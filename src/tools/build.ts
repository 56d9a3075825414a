/**
 * `npm run build`: checks the content, builds the site, indexes it.
 * The result replaces `dist` only when everything has gone well.
 * `npm run build -- --out another-folder` builds elsewhere.
 */
import { rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { run, UserError } from './run.ts';

const unfinished = '.build/site';

/** Builds the site into `folder`. Throws without touching it when content or build are at fault. */
export async function buildSite(folder = 'dist'): Promise<void> {
  // Imported here so that a fault in a record is told like any other fault.
  const { checkContent } = await import('#lib/checks/index.ts');
  const { printFaults } = await import('#lib/checks/fault.ts');
  const faults = await checkContent(process.cwd());
  if (faults.length > 0) throw new UserError(printFaults(faults));
  await rm(unfinished, { recursive: true, force: true });
  await build({ outDir: unfinished, logLevel: 'warn' });
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}

if (import.meta.main) {
  await run(async () => {
    const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
    const start = performance.now();
    await buildSite(values.out);
    console.log(`Built ${values.out}/ in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  });
}
