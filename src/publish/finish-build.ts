import { readFileSync, writeFileSync } from 'node:fs';
import { headersFile } from './hosting/headers.ts';
import { site } from '../site.ts';
import { withContentPolicy } from './content-policy.ts';
import { filesIn } from '#content/files.ts';
import { indexPages } from '#search/build/full-text-index.ts';
import { writeServiceWorker } from './offline.ts';
import { namesInScripts, withOwnStyles } from './page-styles.ts';

/**
 * What is done to the built files in `folder` after Astro has written them, in this order. Files
 * are read and written one after the other, and so without the detour over other threads.
 */
export async function finishBuild(folder: string): Promise<void> {
  finishPages(folder);
  await indexPages(folder);
  writeFileSync(`${folder}/_headers`, headersFile(site.base));
  await writeServiceWorker(folder, site.offline);
}

function finishPages(folder: string): void {
  const names = filesIn(folder);
  const scripts = names.filter((name) => /^_astro\/[^/]*\.js$/.test(name));
  const isInScripts = namesInScripts(
    scripts.map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  for (const name of names.filter((one) => one.endsWith('.html'))) {
    const file = `${folder}/${name}`;
    const html = withOwnStyles(readFileSync(file, 'utf8'), isInScripts);
    writeFileSync(file, withContentPolicy(html));
  }
}
