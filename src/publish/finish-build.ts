import { readFileSync, writeFileSync } from 'node:fs';
import { headersFile } from './hosting/headers.ts';
import { site } from '../site.ts';
import { filesIn } from '#content/files.ts';
import { indexPages } from '#search/build/full-text-index.ts';
import { finishPage } from './finish-html.ts';
import { writeServiceWorker } from './offline.ts';

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
  for (const name of filesIn(folder).filter((file) => file.endsWith('.html'))) {
    const file = `${folder}/${name}`;
    try {
      writeFileSync(file, finishPage(readFileSync(file, 'utf8')));
    } catch (cause) {
      throw new Error(`/${name} could not be finished.`, { cause });
    }
  }
}
