import type { MdastNode, MdxJsxFlowElement } from 'satteri';
import { textOf } from './walk.ts';

/** The kinds of notes beside the text, by all names under which authors know them. */
const kinds: Readonly<Record<string, string>> = {
  note: 'note',
  info: 'note',
  abstract: 'note',
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  important: 'important',
  warning: 'caution',
  caution: 'caution',
  attention: 'caution',
  danger: 'danger',
  error: 'danger',
};

/**
 * A note that an author wrote as `:::note` or `> [!NOTE]` in `source`, as the component that shows it.
 */
export function calloutOf(node: MdastNode, source: string): MdxJsxFlowElement | undefined {
  if (node.type === 'containerDirective') return ofDirective(node);
  return node.type === 'blockquote' ? ofQuote(node, source) : undefined;
}

type Children = MdxJsxFlowElement['children'];

function ofDirective(
  node: Extract<MdastNode, { type: 'containerDirective' }>,
): MdxJsxFlowElement | undefined {
  const kind = kinds[node.name.toLowerCase()];
  if (kind === undefined) return undefined;
  const [first, ...rest] = node.children;
  const isLabel = first?.type === 'paragraph' && first.data?.['directiveLabel'] === true;
  const label = isLabel ? textOf(first as MdastNode) : (node.attributes?.['title'] ?? undefined);
  return aside(kind, label, (isLabel ? rest : node.children) as Children, node.position);
}

function ofQuote(
  node: Extract<MdastNode, { type: 'blockquote' }>,
  source: string,
): MdxJsxFlowElement | undefined {
  const [first, ...rest] = node.children;
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || start?.type !== 'text') return undefined;
  const [mark = '', name = ''] = /^\[!(\w+)\] *(?:\n|$)/.exec(start.value) ?? [];
  const kind = kinds[name.toLowerCase()];
  if (kind === undefined) return undefined;
  const value = start.value.slice(mark.length);
  const words = [
    ...(value === ''
      ? []
      : [{ ...start, value, position: behindFirstLine(start.position, source) }]),
    ...first.children.slice(1),
  ];
  const children =
    words.length === 0
      ? rest
      : [{ ...first, children: words, position: behindFirstLine(first.position, source) }, ...rest];
  return aside(kind, undefined, children as Children, node.position);
}

/** The place of a text without its first line, which holds the mark of its kind. */
function behindFirstLine(position: MdastNode['position'], source: string): MdastNode['position'] {
  if (position === undefined) return undefined;
  const { start } = position;
  const lineEnd = source.indexOf('\n', start.offset);
  const [before = ''] = /^\n[ \t>]*/.exec(source.slice(lineEnd)) ?? [];
  const moved = { offset: lineEnd + before.length, line: start.line + 1, column: before.length };
  return { ...position, start: moved };
}

function aside(
  kind: string,
  title: string | undefined,
  children: Children,
  position: MdastNode['position'],
): MdxJsxFlowElement {
  const attributes = { kind, ...(title !== undefined && { title }) };
  return {
    type: 'mdxJsxFlowElement',
    name: 'Aside',
    attributes: Object.entries(attributes).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value,
    })),
    children,
    ...(position && { position }),
  };
}
