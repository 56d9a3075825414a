import type { View } from '#lib/simulator/view.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The elements that `view` describes; `svg` and what it holds come out as SVG. */
export function toElement(view: View, isInSvg = false): Element {
  const isSvg = isInSvg || view.tag === 'svg';
  const element = isSvg
    ? document.createElementNS(svgNamespace, view.tag)
    : document.createElement(view.tag);
  for (const [name, value] of Object.entries(view.attributes)) {
    element.setAttribute(name, String(value));
  }
  element.append(
    ...view.children.map((child) => (typeof child === 'string' ? child : toElement(child, isSvg))),
  );
  return element;
}

/** Puts what `views` describe in the place of what `host` holds now. */
export function show(host: Element, ...views: View[]): void {
  host.replaceChildren(...views.map((view) => toElement(view)));
}
