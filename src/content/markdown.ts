import type { Features, MdastNode } from 'satteri';
import { calloutOf } from './callouts.ts';

/** The Markdown of pages: one for their reader and their compiler, so that both see the same. */
export const features: Features = {
  // Two hyphens are those of an option, such as --port.
  smartPunctuation: { dashes: false },
  directive: true,
  headingAttributes: true,
  // Between two dollar signs: one is a price.
  math: { singleDollarTextMath: false },
};

/**
 * What a node of a page means: notes in other forms are components, a fence of math is math, and
 * what only looks like a directive, such as 10:30 or ecs:RunTask, is text. The same node where it
 * means what it is.
 */
export function meantBy(node: MdastNode, source: string): MdastNode {
  const callout = calloutOf(node, source);
  if (callout !== undefined) return callout;
  if (node.type === 'code' && node.lang === 'math') {
    const { value, meta, position } = node;
    return { type: 'math', value, meta, ...(position && { position }) };
  }
  if (node.type === 'textDirective') return { type: 'text', ...asWritten(node, source) };
  if (node.type === 'leafDirective' || node.type === 'containerDirective') {
    return {
      type: 'paragraph',
      children: [{ type: 'text', ...asWritten(node, source) }],
      ...(node.position && { position: node.position }),
    };
  }
  return node;
}

function asWritten({ position }: MdastNode, source: string) {
  const value = source.slice(position?.start.offset, position?.end.offset);
  return { value, ...(position && { position }) };
}

/** A tree of what its nodes mean; neighbors that are text become one. */
export function meaningOf(node: MdastNode, source: string): MdastNode {
  const meant = meantBy(node, source);
  if (!('children' in meant)) return meant;
  const children: MdastNode[] = [];
  for (const child of meant.children) {
    const next = meaningOf(child as MdastNode, source);
    const last = children.at(-1);
    if (last?.type !== 'text' || next.type !== 'text') children.push(next);
    else children[children.length - 1] = joined(last, next);
  }
  return { ...meant, children } as MdastNode;
}

function joined<Text extends Extract<MdastNode, { type: 'text' }>>(one: Text, other: Text): Text {
  const [from, to] = [one.position, other.position];
  return {
    ...one,
    value: one.value + other.value,
    ...(from && to && { position: { start: from.start, end: to.end } }),
  };
}
