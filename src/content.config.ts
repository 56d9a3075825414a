import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { page } from '#content/schemas/page.ts';

const files = glob({ base: './src/book/pages', pattern: '**/*.mdx' });

/** Reads the pages without making modules of them: src/content/render-page.ts compiles their text. */
const pages: Loader = {
  name: 'pages',
  load({ store, ...context }) {
    const set: typeof store.set = (entry) => store.set({ ...entry, deferredRender: false });
    return files.load({ ...context, store: { ...store, set } });
  },
};

export const collections = {
  pages: defineCollection({ loader: pages, schema: page }),
};
