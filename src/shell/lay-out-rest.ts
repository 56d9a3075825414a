/**
 * Lays out what the first paint left out because it is far from the screen (styles/prose.css), a
 * section in each pause: from then on nothing changes its size while a reader moves.
 */
export function layOutRest(): void {
  const sections = document.querySelectorAll<HTMLElement>('main section').values();
  const go = () => {
    const { value } = sections.next();
    if (value === undefined) return;
    value.style.contentVisibility = 'visible';
    requestIdleCallback(go);
  };
  // Browsers without pauses (Safari) have laid out everything at once.
  addEventListener('load', () => window.requestIdleCallback?.(go));
}
