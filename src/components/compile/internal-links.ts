import { defineHastPlugin } from 'satteri';
import { withBase } from '#shell/url.ts';

/** Authors write `/lambda/`; where the site lives under a base path, links get it here. */
export function internalLinks(base: string) {
  return defineHastPlugin({
    name: 'internal-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const target = node.properties['href'];
        if (typeof target !== 'string') return;
        const address = withBase(target, base);
        if (address !== target) context.setProperty(node, 'href', address);
      },
    },
  });
}
