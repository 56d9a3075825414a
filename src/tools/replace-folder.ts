import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from './run.ts';

/** What every built site holds. */
const signs = ['index.html', '_astro'];

/**
 * Makes a new folder beside `target`, so on the same file system, with a hidden name of its own: two
 * builds at once don't meet.
 */
export async function folderBeside(target: string): Promise<string> {
  return mkdtemp(join(dirname(resolve(target)), `.${basename(resolve(target))}-`));
}

/**
 * Throws unless `target` may be replaced by a built site: it isn't there, is empty, or is a built
 * site. Anything else may hold somebody's work.
 */
export function checkReplaceable(target: string): void {
  if (!existsSync(target)) return;
  const names = readdirSync(target);
  if (names.length === 0 || signs.every((sign) => names.includes(sign))) return;
  throw new UserError(
    `${resolve(target)} is not a built site, so it's not replaced. Name an empty folder, or one that a build made.`,
  );
}

/**
 * Puts the folder `fresh` in the place of `target`. Both are on the same file system. The old folder
 * is moved aside first and removed last; when the new one can't be moved in, the old one comes back.
 */
export async function replaceFolder(fresh: string, target: string): Promise<void> {
  checkReplaceable(target);
  const old = existsSync(target) ? await folderBeside(target) : undefined;
  // An empty folder may be replaced by a rename, so the old site takes the place of the new name.
  if (old !== undefined) await rename(target, old);
  try {
    await rename(fresh, target);
  } catch (error) {
    if (old !== undefined) await rename(old, target);
    throw error;
  }
  if (old !== undefined) await rm(old, { recursive: true });
}
