/** Prints everything that is wrong in the content, as the build would. */
import { printFaults } from '#content/fault.ts';
import { faultsOf, readBook } from './project.ts';
import { run, UserError } from './run.ts';

await run(async () => {
  const faults = faultsOf(readBook(process.cwd()));
  if (faults.length > 0) throw new UserError(printFaults(faults));
});
