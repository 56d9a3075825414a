import { defineHastPlugin } from 'satteri';
import { resolveLink, type LinkPlace } from '#content/link.ts';
import { withBase } from '#shell/url.ts';

/**
 * Makes links of a page lead where they should: authors write `/lambda/`, or the way to another page
 * or its file; where the site lives under a base path, links and images of `public/` get it here.
 */
export function internalLinks(base: string, place: LinkPlace) {
  return defineHastPlugin({
    name: 'internal-links',
    element: {
      filter: ['a', 'img'],
      visit(node, context) {
        const name = node.tagName === 'a' ? 'href' : 'src';
        const target = node.properties[name];
        if (typeof target !== 'string') return;
        const resolved = name === 'href' ? resolveLink(target, place) : target;
        const address = withBase(resolved, base);
        if (address !== target) context.setProperty(node, name, address);
      },
    },
  });
}
