import { defineHastPlugin } from 'satteri';
import type { Heading } from '#content/component.ts';

const linked = new Set(['h2', 'h3', 'h4']);

/**
 * Gives the headings of a page the anchors that its reader found for them, and makes each a link to
 * itself, so that readers can copy the address of a section.
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
          children: linked.has(node.tagName) ? [link] : node.children,
        };
      },
    },
  });
}
