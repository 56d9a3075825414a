import type { View } from './view.ts';

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
  element.append(...view.children.map((child) => toNode(child, isSvg)));
  return element;
}

/** What each host was made to show last. */
const shown = new WeakMap<Element, View[]>();

/**
 * Makes `host` show `views`. Only what differs from the last time is touched: a step of a run is
 * quick, and what the reader has focused or marked stays.
 */
export function show(host: Element, ...views: View[]): void {
  const before = shown.get(host);
  if (before === undefined) host.replaceChildren(...views.map((view) => toElement(view)));
  else update(host, before, views, false);
  shown.set(host, views);
}

type Child = View | string;

function toNode(child: Child, isInSvg: boolean): Node | string {
  return typeof child === 'string' ? child : toElement(child, isInSvg);
}

function update(host: Element, before: Child[], after: Child[], isInSvg: boolean): void {
  if (host.childNodes.length !== before.length) {
    // Somebody else has been at work here, such as the marking of words that were searched for.
    host.replaceChildren(...after.map((child) => toNode(child, isInSvg)));
    return;
  }
  let node = host.firstChild;
  for (let index = 0; node !== null; index += 1) {
    const [next, old, fresh] = [node.nextSibling, before[index], after[index]];
    if (fresh === undefined) node.remove();
    else if (old !== fresh) updateNode(node, old, fresh, isInSvg);
    node = next;
  }
  if (after.length > before.length) {
    host.append(...after.slice(before.length).map((child) => toNode(child, isInSvg)));
  }
}

function updateNode(node: ChildNode, old: Child | undefined, fresh: Child, isInSvg: boolean): void {
  if (node instanceof Text && typeof fresh === 'string') {
    node.data = fresh;
    return;
  }
  const isSame =
    node instanceof Element &&
    typeof old === 'object' &&
    typeof fresh === 'object' &&
    old.tag === fresh.tag &&
    // What stands for another thing is another element: it may come in with a movement of its own.
    old.attributes['data-key'] === fresh.attributes['data-key'];
  if (!isSame) {
    node.replaceWith(toNode(fresh, isInSvg));
    return;
  }
  for (const [name, value] of Object.entries(fresh.attributes)) {
    if (old.attributes[name] !== value) node.setAttribute(name, String(value));
  }
  for (const name of Object.keys(old.attributes)) {
    if (!(name in fresh.attributes)) node.removeAttribute(name);
  }
  update(node, old.children, fresh.children, isInSvg || fresh.tag === 'svg');
}
