import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that holds the hands-on files; scripts and Docker builds start from here. */
export const examples = join(import.meta.dirname, '../../../src/book/examples');

/** The text of one example file, such as `ecs/service.json`. */
export function text(file: string): string {
  return readFileSync(join(examples, file), 'utf8');
}

export function json(file: string): unknown {
  return JSON.parse(text(file));
}

/** Example files that match a pattern, sorted, without what the scripts build. */
export function list(pattern: string): string[] {
  return globSync(pattern, { cwd: examples })
    .filter((file) => !file.startsWith('build/'))
    .sort();
}
