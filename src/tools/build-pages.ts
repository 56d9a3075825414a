/** `node src/tools/build-pages.ts FOLDER`: checks the content and builds the pages, for build.ts. */
import { printFaults } from '#content/fault.ts';
import { bookOfBuild, faultsOf } from './project.ts';
import { run, UserError } from './run.ts';

await run(async () => {
  const outDir = process.argv[2];
  if (outDir === undefined) throw new UserError('Say which folder to build into.');
  const faults = faultsOf(bookOfBuild(process.cwd()));
  if (faults.length > 0) throw new UserError(printFaults(faults));
  const { build } = await import('astro');
  await build({ outDir, logLevel: 'warn' });
});
