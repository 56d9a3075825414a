/** Prints everything that is wrong in the content, as the build would. */
import { run, UserError } from './run.ts';

await run(async () => {
  const { checkContent } = await import('#content/checks/index.ts');
  const { printFaults } = await import('#content/fault.ts');
  const faults = await checkContent(process.cwd());
  if (faults.length > 0) throw new UserError(printFaults(faults));
});
