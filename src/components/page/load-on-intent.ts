const signs = ['pointerover', 'touchstart', 'focusin'];

/** Loads the rest of the page's script at the first sign of a reader. */
export function loadOnIntent(): void {
  const load = () => {
    for (const sign of signs) document.removeEventListener(sign, load);
    // Where it cannot be loaded, the page reads as it does without script.
    import('./on-intent.ts').catch(() => undefined);
  };
  for (const sign of signs) document.addEventListener(sign, load, { passive: true });
}
