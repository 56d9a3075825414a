/** `node src/tools/build-pages.ts FOLDER`: checks the content and builds the pages, for build.ts. */
import { run, UserError } from './run.ts';

await run(async () => {
  const outDir = process.argv[2];
  if (outDir === undefined) throw new UserError('Say which folder to build into.');
  // Imported here so that a fault in a record is told like any other fault.
  const { checkContent } = await import('#content/checks/index.ts');
  const { printFaults } = await import('#content/fault.ts');
  const faults = await checkContent(process.cwd());
  if (faults.length > 0) throw new UserError(printFaults(faults));
  const { build } = await import('astro');
  await build({ outDir, logLevel: 'warn' });
});
