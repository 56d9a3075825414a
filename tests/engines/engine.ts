/** A browser engine with what the journeys ask of it; one file per way of driving it. */
export interface Engine {
  name: 'Chromium' | 'Firefox' | 'WebKit';
  /** Opens a tab of its own. Without `script` pages run none. */
  open(options?: { script?: boolean }): Promise<Tab>;
  close(): Promise<void>;
}

/** What to print on. */
export interface Paper {
  format: 'A4' | 'Letter';
  /** Of all four sides, as the reader sets it; a style sheet may ask for more. */
  margin: string;
}

/** A tab with a reader in front of it. Selectors are CSS, and mean the first element. */
export interface Tab {
  goto(address: string): Promise<void>;
  back(): Promise<void>;
  /** Runs a function in the page; it can use nothing but its arguments. */
  evaluate<Result>(
    fn: (...values: string[]) => Result,
    ...values: string[]
  ): Promise<Awaited<Result>>;
  /** Moves the pointer to the middle of an element. */
  hover(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Presses a key, with others held: `press('k', 'Control')`. */
  press(key: Key, ...held: Key[]): Promise<void>;
  /** Keeps a letter pressed until it has come `times` times. */
  hold(letter: string, times: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Prints the page; undefined where the engine cannot be asked to. */
  print?(paper: Paper): Promise<Uint8Array>;
  /** Uncaught errors of the pages so far, as far as the engine tells. */
  problems(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Keys that have names of their own, as in `KeyboardEvent.key`; and single letters. */
export type Key = 'ArrowDown' | 'Control' | 'Enter' | 'Escape' | 'k';

const patienceMs = 30_000;
const glanceMs = 50;

/** Looks again and again until `isSo`, and fails with `what` after half a minute. */
export async function eventually(
  what: string,
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = Date.now() + patienceMs;
  let last: unknown;
  while (Date.now() < end) {
    try {
      if (await isSo()) return;
      last = undefined;
    } catch (error) {
      // A page that is just being left answers nothing.
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, glanceMs));
  }
  throw new Error(`not within ${patienceMs / 1000} s: ${what}`, { cause: last });
}

/** Asks the page until what it says is true. */
export function until(
  tab: Tab,
  what: string,
  fn: (...values: string[]) => boolean,
  ...values: string[]
): Promise<void> {
  return eventually(what, () => tab.evaluate(fn, ...values));
}

/** A point in the window, in CSS pixels. */
export interface Place {
  x: number;
  y: number;
}

/** Runs in the page: brings an element into the middle of the window and says where it is. */
export function placeOf(selector: string): Place {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // A link may run over two lines; its first line counts.
  const box = element?.getClientRects()[0];
  if (box === undefined) throw new Error(`Nothing to point at: ${selector}`);
  return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
}
