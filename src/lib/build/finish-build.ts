import { readFile, writeFile } from 'node:fs/promises';
import { headersFile } from '../../hosting/headers.ts';
import { site } from '../../site.ts';
import { withContentPolicy } from './content-policy.ts';
import { filesIn } from './files.ts';
import { indexPages } from './full-text-index.ts';
import { writeServiceWorker } from './offline.ts';
import { namesInScripts, withOwnStyles } from './page-styles.ts';

/** What is done to the built files in `folder` after Astro has written them, in this order. */
export async function finishBuild(folder: string): Promise<void> {
  await finishPages(folder);
  await indexPages(folder);
  await writeFile(`${folder}/_headers`, headersFile(site.base));
  await writeServiceWorker(folder, site.offline);
}

async function finishPages(folder: string): Promise<void> {
  const names = await filesIn(folder);
  const scripts = names.filter((name) => /^_astro\/[^/]*\.js$/.test(name));
  const isInScripts = namesInScripts(
    await Promise.all(scripts.map((name) => readFile(`${folder}/${name}`, 'utf8'))),
  );
  for (const name of names.filter((one) => one.endsWith('.html'))) {
    const file = `${folder}/${name}`;
    const html = withOwnStyles(await readFile(file, 'utf8'), isInScripts);
    await writeFile(file, withContentPolicy(html));
  }
}
