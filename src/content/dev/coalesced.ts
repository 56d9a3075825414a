/**
 * A function that runs `task`, and runs it once more when it was called in the meantime, however
 * often: fifty files that change at once need two looks, not fifty.
 */
export function coalesced(task: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async () => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await task();
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}
