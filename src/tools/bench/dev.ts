/**
 * `npm run bench:dev`: how long a changed page takes to show in the dev server.
 *
 * Method: `npm run dev` in a copy of this project, a page of it open in the browser. A sentence is
 * added to its file; the time runs from the moment the file is written until the sentence is on
 * the page. The first change warms the server up and does not count. Limit: 1,000 ms.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDevServer } from '../dev-server.ts';
import { copyProject } from '../project-copy.ts';
import { run } from '../run.ts';
import { launchBrowser, median } from './slow-line.ts';

const page = 'lambda/scaling';
const changes = 20;

await run(async () => {
  const { root, remove } = copyProject();
  const { server, address } = await startDevServer(root);
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    tab.setDefaultTimeout(0);
    await tab.goto(`${address}/${page}/`, { waitUntil: 'networkidle' });
    const file = join(root, `src/book/pages/${page}.mdx`);
    const text = readFileSync(file, 'utf8');
    const times: number[] = [];
    for (let change = 0; change <= changes; change += 1) {
      const sentence = `Sentence ${'abcdefghijklmnopqrstu'.charAt(change)} is new.`;
      const start = performance.now();
      writeFileSync(file, `${text}\n${sentence}\n`);
      await tab.getByText(sentence).waitFor();
      if (change > 0) times.push(performance.now() - start);
      await tab.waitForLoadState('networkidle');
    }
    console.log(`/${page}/, ${changes} changes`);
    console.log(`until a change shows, median  ${median(times).toFixed(0)} ms  (limit 1,000 ms)`);
    console.log(`the slowest of them           ${Math.max(...times).toFixed(0)} ms`);
  } finally {
    await browser.close();
    server.kill();
    remove();
  }
});
