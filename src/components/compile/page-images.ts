import { defineHastPlugin } from 'satteri';

/**
 * Turns an image whose file lies beside the page into `<PageImage>`, which shows the file that the
 * build makes of it. Addresses from the site's root are files of `public/` and stay as they are.
 */
export const pageImages = defineHastPlugin({
  name: 'page-images',
  element: {
    filter: ['img'],
    visit({ properties }, { fileURL }) {
      const { src, alt, title } = properties;
      if (typeof src !== 'string' || src.startsWith('/') || fileURL === undefined) return;
      // Addresses are encoded, and names of files are not.
      const file = decodeURIComponent(new URL(src, fileURL).pathname);
      const attributes = { file, alt, title };
      return {
        type: 'mdxJsxTextElement',
        name: 'PageImage',
        attributes: Object.entries(attributes).flatMap(([name, value]) =>
          typeof value === 'string' ? [{ type: 'mdxJsxAttribute' as const, name, value }] : [],
        ),
        children: [],
      };
    },
  },
});
