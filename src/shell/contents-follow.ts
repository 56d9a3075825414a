/**
 * Marks the section being read in the list of contents beside the text and keeps it in view there.
 * While a figure that needs its room is on the screen, the list goes away.
 */
export function followContents(): void {
  const list = document.querySelector('.contents-beside');
  if (list === null) return;
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
      if (heading === current) {
        link.setAttribute('aria-current', 'true');
        center(list, link);
      } else {
        link.removeAttribute('aria-current');
      }
    }
  };
  // Called when a heading crosses that line, in either direction.
  const observer = new IntersectionObserver(mark, { rootMargin: '999999px 0px -66.6%' });
  for (const heading of links.keys()) observer.observe(heading);

  const figures = new Set<Element>();
  const makeRoom = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) figures.add(target);
      else figures.delete(target);
    }
    list.toggleAttribute('data-away', figures.size > 0);
  });
  for (const figure of document.querySelectorAll('.over-contents')) makeRoom.observe(figure);
}

/** Scrolls a box, and nothing around it, until one of its parts is in its middle, where it can. */
function center(box: Element, part: Element): void {
  const [outer, inner] = [box.getBoundingClientRect(), part.getBoundingClientRect()];
  box.scrollTop += (inner.top + inner.bottom - outer.top - outer.bottom) / 2;
}
