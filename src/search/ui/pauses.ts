import type { Steps } from '../core/steps.ts';

/** On a slow telephone as long as a reader notices: some 50 ms. */
const mostBusyMs = 8;

/** Does the steps with pauses, in which a page answers its reader, until somebody waits for them. */
export async function finishInPauses<Result>(
  steps: Steps<Result>,
  isAwaited: () => boolean,
): Promise<Result> {
  for (let end = 0; ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (Date.now() < end || isAwaited()) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = Date.now() + mostBusyMs;
  }
}
