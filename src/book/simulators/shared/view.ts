/**
 * A picture or table as plain data, so that one pure function draws it for the built page (as
 * text), for the browser (as elements, in `simulators/shared/dom.ts`) and for tests.
 */
export interface View {
  tag: string;
  attributes: Record<string, string | number>;
  children: (View | string)[];
}

type Attributes = Record<string, string | number | boolean | undefined>;

/** One element; attributes that are `undefined` or `false` are left out, `true` ones are empty. */
export function view(
  tag: string,
  attributes: Attributes = {},
  ...children: (View | string)[]
): View {
  const kept: View['attributes'] = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    kept[name] = value === true ? '' : value;
  }
  return { tag, attributes: kept, children };
}

/** Elements that HTML writes without an end tag. Everything else, SVG included, gets one. */
const empty = new Set(['br', 'col', 'hr', 'input']);

/** `node` as markup, with text and attributes escaped. */
export function toMarkup(node: View | string): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('');
  const start = `<${node.tag}${attributes}>`;
  return empty.has(node.tag)
    ? start
    : `${start}${node.children.map(toMarkup).join('')}</${node.tag}>`;
}

/** A coordinate with as many digits as a screen can show: short markup, equal everywhere. */
export function coordinate(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
