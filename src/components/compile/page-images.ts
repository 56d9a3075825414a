import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';

/**
 * Turns an image whose file lies beside the page into `<PageImage>`, which shows the file that the
 * build makes of it. Addresses from the site's root are files of `public/` and stay as they are.
 */
export const pageImages = defineHastPlugin({
  name: 'page-images',
  element: {
    filter: ['img'],
    visit(node, context) {
      const { src, alt, title } = node.properties;
      const { fileURL } = context;
      if (typeof src !== 'string' || src.startsWith('/') || fileURL === undefined) return;
      // Addresses are encoded, and names of files are not.
      const file = decodeURIComponent(new URL(src, fileURL).pathname);
      const attributes = { file, alt, title };
      const props = Object.entries(attributes).flatMap(([name, value]) =>
        typeof value === 'string' ? [{ type: 'mdxJsxAttribute' as const, name, value }] : [],
      );
      return {
        type: 'mdxJsxTextElement',
        name: 'PageImage',
        attributes: [
          ...props,
          ...(isInLink(node, context)
            ? [{ type: 'mdxJsxAttribute' as const, name: 'isInLink', value: null }]
            : []),
        ],
        children: [],
      };
    },
  },
});

function isInLink(node: Readonly<HastNode>, context: HastVisitorContext): boolean {
  for (let above = context.parent(node); above !== undefined; above = context.parent(above)) {
    if ('tagName' in above ? above.tagName === 'a' : 'name' in above && above.name === 'a') {
      return true;
    }
  }
  return false;
}
