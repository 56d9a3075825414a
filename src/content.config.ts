import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { page } from '#schemas/page.ts';

export const collections = {
  pages: defineCollection({
    loader: glob({ base: './src/content/pages', pattern: '**/*.mdx' }),
    schema: page,
  }),
};
