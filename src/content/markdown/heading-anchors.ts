import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { defineHastPlugin } from 'satteri';

const linkHeadings = defineHastPlugin({
  name: 'heading-anchors',
  element: {
    filter: ['h2', 'h3', 'h4'],
    visit(node) {
      const id = node.properties['id'];
      if (typeof id !== 'string') return;
      const link = {
        type: 'element' as const,
        tagName: 'a',
        properties: { href: `#${id}` },
        children: node.children,
      };
      return { ...node, children: [link] };
    },
  },
});

/**
 * Makes each heading a link to itself, so that a reader can copy the address of a section.
 * Astro gives headings their ids after our plugins have run; its own plugin runs first here.
 */
export const headingAnchors = [satteriHeadingIdsPlugin(), linkHeadings];
