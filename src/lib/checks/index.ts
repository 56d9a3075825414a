import { checkDiagrams } from './diagrams.ts';
import type { Fault } from './fault.ts';

/**
 * Everything that is checked in the sources before a build, in one go, so that an author sees
 * all faults at once. A check is one file in this folder; add it to the list here.
 */
const checks: readonly ((root: string) => Promise<Fault[]>)[] = [checkDiagrams];

/** All faults of the project whose folder is `root`. */
export async function checkContent(root: string): Promise<Fault[]> {
  return (await Promise.all(checks.map((check) => check(root)))).flat();
}
