/** `node src/tools/build-pages.ts FOLDER`: checks the content and builds the pages, for build.ts. */
import { printFaults, printWarnings } from '#content/fault.ts';
import { movesOf, writeRedirects } from '#publish/redirects.ts';
import { site } from '../site.ts';
import { bookOfBuild, faultsOf, warningsOf } from './project.ts';
import { run, UserError } from './run.ts';

await run(async () => {
  const outDir = process.argv[2];
  if (outDir === undefined) throw new UserError('Say which folder to build into.');
  const read = bookOfBuild(process.cwd());
  const faults = faultsOf(read);
  if (faults.length > 0) throw new UserError(printFaults(faults));
  const warnings = warningsOf(read);
  if (warnings.length > 0) console.error(printWarnings(warnings));
  const { build } = await import('astro');
  await build({ outDir, logLevel: 'warn' });
  const pages = read.project.pages.flatMap(({ path, data }) =>
    data ? [{ path, movedFrom: data.movedFrom }] : [],
  );
  writeRedirects(outDir, movesOf(pages), site);
});
