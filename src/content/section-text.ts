import type { MdastNode } from 'satteri';
import type { OpenBook } from './book.ts';
import { isElement, propsOf, type Section } from './parse.ts';
import { componentOf } from './references.ts';

/**
 * The text of a section for search: what stands there, with what its components will say and the
 * words under which they are looked for. Code is left to full text.
 */
export function sectionText({ nodes }: Pick<Section, 'nodes'>, book: OpenBook): string {
  return nodes.map((node) => textUnder(node, book)).join(' ');
}

function textUnder(node: MdastNode, book: OpenBook): string {
  if (node.type === 'code') return '';
  const own = ownText(node) ?? (isElement(node) ? wordsOf(node, book) : '');
  const below = 'children' in node ? node.children : [];
  return [own, ...below.map((child) => textUnder(child as MdastNode, book))].join(' ');
}

/**
 * The text of a section as readers see it, block by block: figures are written out, and terms are
 * the words inside of them. Code, and components that are blocks of their own, are left out.
 */
export function printedText({ nodes }: Pick<Section, 'nodes'>, book: OpenBook): string {
  return nodes
    .map((node) => printed(node, book).trim())
    .filter((text) => text !== '')
    .join(' ');
}

/** What a node says by itself: a formula is only named, since nobody reads its TeX. */
function ownText(node: MdastNode): string | undefined {
  if (node.type === 'inlineMath') return 'formula';
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : undefined;
}

const blocks = new Set([
  'blockquote',
  'list',
  'listItem',
  'mdxJsxFlowElement',
  'table',
  'tableRow',
]);

function printed(node: MdastNode, book: OpenBook): string {
  if (node.type === 'code') return '';
  const own = ownText(node);
  if (own !== undefined) return own;
  if (node.type === 'break') return ' ';
  const below = 'children' in node ? node.children : [];
  const gap = blocks.has(node.type) ? ' ' : '';
  const inside = below.map((child) => printed(child as MdastNode, book)).join(gap);
  if (node.type !== 'mdxJsxTextElement') return inside;
  const component = componentOf(node.name ?? '', book);
  const props = component?.props.safeParse(propsOf(node));
  if (component === undefined || !props?.success) return inside;
  return answered(() =>
    component.markdown(props.data, { book, path: '', absolute: String, inside }),
  );
}

function wordsOf(element: Parameters<typeof propsOf>[0], book: OpenBook): string {
  const component = componentOf(element.name ?? '', book);
  const props = component?.props.safeParse(propsOf(element));
  if (component === undefined || !props?.success) return '';
  return answered(() => component.searchText(props.data, book));
}

/** The content check reports unknown ids, with file and line; search does without them. */
function answered(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '';
  }
}
