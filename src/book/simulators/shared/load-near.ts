/** How far from the screen a simulator is when its script is fetched. */
const nearby = '600px';

/**
 * Defines the element `tag` once one of its instances comes near the screen. Until then, and when
 * the script cannot be had, the page shows what the server rendered.
 */
export function loadNear(
  tag: string,
  load: () => Promise<{ default: CustomElementConstructor }>,
): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      load().then(
        (module) => {
          if (!customElements.get(tag)) customElements.define(tag, module.default);
        },
        () => reportFailure(tag),
      );
    },
    { rootMargin: nearby },
  );
  for (const element of document.querySelectorAll(tag)) observer.observe(element);
}

function reportFailure(tag: string): void {
  for (const result of document.querySelectorAll(`${tag} .sim-result`)) {
    result.textContent =
      'The controls didn’t load, so you see the starting state. Reload the page to retry.';
  }
}
