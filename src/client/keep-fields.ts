/**
 * Keeps what the reader entered while the page waits in the browser's memory for Back. When it comes
 * back, WebKit resets the fields that say `autocomplete="off"` at that moment, and the rest of the
 * page would still show what was entered.
 */
export function keepFields(): void {
  let waiting: NodeListOf<HTMLInputElement> | undefined;
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) return;
    waiting = document.querySelectorAll<HTMLInputElement>('input[autocomplete="off"]');
    for (const field of waiting) field.autocomplete = '';
  });
  addEventListener('pageshow', () => {
    for (const field of waiting ?? []) field.autocomplete = 'off';
  });
}
