import { enableCompileCache } from 'node:module';

/** A failure that is the user's to mend: printed as its message alone, without a stack trace. */
export class UserError extends Error {}

/**
 * Runs a command's main function. A failure prints one clear message and ends the process with exit code 1;
 * stack traces are for faults of the tools themselves, with DEBUG set.
 * Modules that `main` imports are compiled once, for later runs as well; Astro's own command does
 * the same.
 */
export async function run(main: () => Promise<void>): Promise<void> {
  enableCompileCache();
  try {
    await main();
  } catch (error) {
    console.error(`\n${explain(error)}`);
    if (process.env['DEBUG']) console.error(error);
    // A build that fails on the way leaves servers and workers behind, which would never end.
    process.exit(1);
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : '';
  const cause = error.cause === undefined ? '' : `\n  because: ${explain(error.cause)}`;
  return error.message + hint + cause;
}
