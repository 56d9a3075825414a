/** Runs in a thread: whenever it is sent the folder of a project, it answers with its faults. */
import { parentPort } from 'node:worker_threads';
import type { Fault } from '../fault.ts';
import { checkContent } from '../checks/index.ts';

/** The faults, or why they could not be looked for. */
export type Answer = PromiseSettledResult<Fault[]>;

parentPort?.on('message', async (root: string) => {
  const [answer] = await Promise.allSettled([checkContent(root)]);
  parentPort?.postMessage(answer satisfies Answer);
});
