const signs = ['pointerover', 'focusin', 'click'];

/**
 * Loads the rest of the page's script at the first sign of a reader, and hands it the last one:
 * whoever presses a button while its script is on the way has pressed it all the same.
 */
export function loadOnIntent(): void {
  let last: Event;
  let loading: Promise<void> | undefined;
  const load = async () => {
    try {
      const { begin } = await import('./on-intent.ts');
      for (const sign of signs) document.removeEventListener(sign, note);
      begin(last);
    } catch {
      // The page reads as it does without script; the next sign tries again.
      loading = undefined;
    }
  };
  const note = (event: Event) => {
    last = event;
    loading ??= load();
  };
  for (const sign of signs) document.addEventListener(sign, note);
}
