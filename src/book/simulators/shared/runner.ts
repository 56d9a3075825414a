/** What a model that plays over time gives to the runner. */
export interface Playable {
  /** Moves on by one tick; false when the run is over. */
  tick: () => boolean;
  /** Draws the state as it is now. Called once per frame at most. */
  draw: () => void;
  /** Called when the play button should say "Run" or "Pause". */
  onChange: (isRunning: boolean) => void;
}

export interface Runner {
  run: () => void;
  pause: () => void;
  readonly isRunning: boolean;
}

/** More ticks than any run here takes: a model that never ends must not hang the page. */
const tickLimit = 100_000;

/**
 * Plays a model, `ticksPerSecond` times a second, only while `host` is on the screen and the tab is
 * seen. Readers who asked for less motion get the end of the run at once.
 */
export function createRunner(
  host: Element,
  signal: AbortSignal,
  ticksPerSecond: number,
  { tick, draw, onChange }: Playable,
): Runner {
  let isRunning = false;
  let frame = 0;
  let due = 0;
  let last = 0;

  const pause = (): void => {
    if (!isRunning) return;
    isRunning = false;
    cancelAnimationFrame(frame);
    onChange(false);
  };
  const onFrame = (now: number): void => {
    // After a hiccup the run goes on from where it was; it does not catch up.
    due += Math.min(now - last, 100) * (ticksPerSecond / 1000);
    last = now;
    let goesOn = true;
    for (; due >= 1 && goesOn; due -= 1) goesOn = tick();
    draw();
    if (goesOn) frame = requestAnimationFrame(onFrame);
    else pause();
  };
  const run = (): void => {
    if (isRunning) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      for (let count = 0; count < tickLimit && tick(); count += 1);
      draw();
      onChange(false);
      return;
    }
    isRunning = true;
    due = 0;
    last = performance.now();
    onChange(true);
    frame = requestAnimationFrame(onFrame);
  };

  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) pause();
  });
  observer.observe(host);
  document.addEventListener('visibilitychange', pause, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    pause();
  });

  return {
    run,
    pause,
    get isRunning() {
      return isRunning;
    },
  };
}
