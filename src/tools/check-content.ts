/**
 * Prints everything that is wrong in the content, as the build would, and what an author should look
 * at. `--format json` prints it for programs, `--format github` as annotations of a workflow.
 */
import { parseArgs } from 'node:util';
import { printFaults } from '#content/fault.ts';
import { faultsOf, formatOf, readBook, warningsOf } from './project.ts';
import { run, UserError } from './run.ts';

await run(async () => {
  const { values } = parseArgs({ options: { format: { type: 'string' } } });
  const format = formatOf(values.format);
  const read = readBook(process.cwd());
  const faults = faultsOf(read);
  const printed = printFaults(faults, format, warningsOf(read));
  if (format !== 'people') {
    // For programs, which read the standard output and nothing around it.
    console.log(printed);
    process.exitCode = faults.length > 0 ? 1 : 0;
    return;
  }
  if (faults.length > 0) throw new UserError(printed);
  if (printed !== '') console.log(printed);
});
