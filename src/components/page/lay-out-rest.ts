/** Not begun later in a pause than this, as one section may take as long on a slow processor. */
const leastTimeMs = 20;

/**
 * Lays out what the first paint left out because it is far from the screen (styles/prose.css), in
 * pauses and a section at a time: from then on nothing changes its size while a reader moves.
 */
export function layOutRest(): void {
  const waiting = [...document.querySelectorAll<HTMLElement>('section.prose,.page-foot>section')];
  const go = (pause: IdleDeadline) => {
    while (waiting.length > 0 && pause.timeRemaining() > leastTimeMs) {
      const next = waiting.shift();
      if (next !== undefined) next.style.contentVisibility = 'visible';
      // Asked for its size, it is laid out at once, and the time counts.
      next?.getBoundingClientRect();
    }
    if (waiting.length > 0) requestIdleCallback(go);
  };
  // Browsers without pauses (Safari) lay out everything at once.
  if ('requestIdleCallback' in window) addEventListener('load', () => requestIdleCallback(go));
}
