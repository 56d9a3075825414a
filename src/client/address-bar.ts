type Change = (address: URL) => void;

/** Long enough that a held key doesn't write, and short enough that nobody copies an old address. */
const pauseMs = 300;

/** What each part of the page last wanted to write. */
const changes = new Map<unknown, Change>();
let timer: ReturnType<typeof setTimeout> | undefined;
let isListening = false;

/**
 * Lets `change` rewrite the address of the page, without a new history entry, once the reader
 * pauses. Of several changes by the same `owner` only the last one counts.
 *
 * Browsers limit how often the address may change: WebKit throws after 100 times in ten seconds,
 * Firefox after 200, and a held key gets there.
 */
export function changeAddress(owner: unknown, change: Change): void {
  if (!isListening) listen();
  changes.set(owner, change);
  clearTimeout(timer);
  timer = setTimeout(settleAddress, pauseMs);
}

/** Writes what is waiting, at once. */
function settleAddress(): void {
  clearTimeout(timer);
  if (changes.size === 0) return;
  const address = new URL(location.href);
  for (const change of changes.values()) change(address);
  changes.clear();
  if (address.href === location.href) return;
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Over the limit: the page works on, and the next change writes the address.
  }
}

/** Whoever leaves a field, follows a link or leaves the page doesn't wait for the pause. */
function listen(): void {
  isListening = true;
  addEventListener('focusout', settleAddress);
  addEventListener('click', settleAddress, { capture: true });
  addEventListener('pagehide', settleAddress);
}
