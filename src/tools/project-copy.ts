import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const parts = ['astro.config.mjs', 'package.json', 'public', 'src', 'tsconfig.json'];

/**
 * A copy of this project's sources in a temporary folder, for those who break something or add to it.
 * `book` is the folder of another book that takes the place of this one.
 */
export function copyProject(book?: string): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  if (book !== undefined) {
    rmSync(join(root, 'src/book'), { recursive: true });
    cpSync(book, join(root, 'src/book'), { recursive: true });
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
