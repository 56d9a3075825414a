import type { MdastNode } from 'satteri';

/** Most checks walk the same trees. */
const walked = new WeakMap<MdastNode, readonly MdastNode[]>();

/** Every node of a tree, parents before their children. */
export function walk(root: MdastNode): readonly MdastNode[] {
  const known = walked.get(root);
  if (known !== undefined) return known;
  const nodes: MdastNode[] = [];
  const add = (node: MdastNode) => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) add(child as MdastNode);
  };
  add(root);
  walked.set(root, nodes);
  return nodes;
}

/** The text of a node and all below it, as a reader sees it. */
export function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (!('children' in node)) return '';
  return node.children.map((child) => textOf(child as MdastNode)).join('');
}

/** Line in the file, from 1. */
export function lineOf(node: MdastNode): number | undefined {
  return node.position?.start.line;
}
