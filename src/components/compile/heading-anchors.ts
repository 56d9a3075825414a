import { defineHastPlugin, type HastNode } from 'satteri';
import type { Heading } from '#content/component.ts';

const linked = new Set(['h2', 'h3', 'h4']);

/**
 * Gives the headings of a page the anchors that its reader found for them, and makes each a link to
 * itself, so that readers can copy the address of a section. A heading that holds links or
 * components, which may be links, stays as it is: links must not stand in links.
 */
export function headingAnchors(headings: readonly Heading[]) {
  let index = 0;
  return defineHastPlugin({
    name: 'heading-anchors',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node) {
        const id = headings[index++]?.slug;
        if (id === undefined) return;
        const link = {
          type: 'element' as const,
          tagName: 'a',
          properties: { href: `#${id}` },
          children: node.children,
        };
        return {
          ...node,
          properties: { ...node.properties, id },
          children: linked.has(node.tagName) && !holdsMore(node) ? [link] : node.children,
        };
      },
    },
  });
}

function holdsMore(node: HastNode): boolean {
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') return true;
  if (node.type === 'element' && node.tagName === 'a') return true;
  return 'children' in node && node.children.some((child) => holdsMore(child as HastNode));
}
