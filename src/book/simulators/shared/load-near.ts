/** How far from the screen a simulator is when its script is fetched. */
const nearby = '600px';

/**
 * Defines the element `tag` once one of its instances comes near the screen. Until then, and when
 * the script cannot be had, the page shows what the server rendered.
 */
export function loadNear(tag: string, load: () => Promise<{ define: () => void }>): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      load().then(
        ({ define }) => define(),
        () => reportFailure(tag),
      );
    },
    { rootMargin: nearby },
  );
  for (const element of document.querySelectorAll(tag)) observer.observe(element);
}

function reportFailure(tag: string): void {
  for (const status of document.querySelectorAll(`${tag} .sim-status`)) {
    status.textContent =
      'The controls didn’t load, so you see the starting state. Reload the page to retry.';
  }
}
