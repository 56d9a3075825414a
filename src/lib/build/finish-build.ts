import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withContentPolicy } from './content-policy.ts';
import { indexPages } from './full-text-index.ts';

/** What is done to the built files after Astro has written them, in this order. */
export function finishBuild(): AstroIntegration {
  return {
    name: 'finish-build',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await addContentPolicies(folder);
        await indexPages(folder);
      },
    },
  };
}

async function addContentPolicies(folder: string): Promise<void> {
  for await (const name of glob('**/*.html', { cwd: folder })) {
    const file = `${folder}/${name}`;
    await writeFile(file, withContentPolicy(await readFile(file, 'utf8')));
  }
}
