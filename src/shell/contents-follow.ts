/** Marks the section being read in the list of contents. */
export function followContents(): void {
  const links = new Map<Element, Element>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents-beside a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading !== null) links.set(heading, link);
  }
  const mark = () => {
    // A section is being read from when its heading is in the upper third of the window. Asked for
    // their places, headings far from the screen would be laid out.
    const current = [...links.keys()].findLast(
      (heading) =>
        heading.checkVisibility({ contentVisibilityAuto: true }) &&
        heading.getBoundingClientRect().top < innerHeight / 3,
    );
    for (const [heading, link] of links) {
      if (heading === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  // Called when a heading crosses that line, in either direction.
  const observer = new IntersectionObserver(mark, { rootMargin: '999999px 0px -66.6%' });
  for (const heading of links.keys()) observer.observe(heading);
}
