/** Work that may be interrupted after each of its steps. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

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
