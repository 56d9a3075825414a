/** Runs in a thread: whenever it is sent the folder of a project, it answers with its faults. */
import { parentPort } from 'node:worker_threads';
import type { Answer } from '#content/dev/faults-in-dev.ts';
import { faultsOf, readBook } from './project.ts';

const check = async (root: string) => faultsOf(readBook(root));

parentPort?.on('message', async (root: string) => {
  const [answer] = await Promise.allSettled([check(root)]);
  parentPort?.postMessage(answer satisfies Answer);
});
