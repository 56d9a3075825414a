/** Marks the section being read in the list of contents. */
export function followContents(): void {
  const links = new Map<Element, Element>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents-beside a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading !== null) links.set(heading, link);
  }
  if (links.size === 0) return;
  const observer = new IntersectionObserver(
    (entries) => {
      const entered = entries.find((entry) => entry.isIntersecting);
      const current = entered && links.get(entered.target);
      if (current === undefined) return;
      for (const link of links.values()) link.removeAttribute('aria-current');
      current.setAttribute('aria-current', 'true');
    },
    // A heading is being read while it stands in the upper third of the window.
    { rootMargin: '-56px 0px -66% 0px' },
  );
  for (const heading of links.keys()) observer.observe(heading);
}
