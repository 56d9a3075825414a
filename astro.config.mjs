import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { diagramsInDev } from '#diagrams/diagrams-dev.ts';
import { faultsInDev } from '#content/dev/faults-in-dev.ts';
import { isListed } from '#publish/sitemap.ts';
import { searchData } from '#search/build/search-data.ts';
import { book } from '#book/book.ts';
import { bookOfBuild, readBook } from '#tools/project.ts';
import { site } from './src/site.ts';

const next = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin';
const mono = '@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin';

/** A build has read everything for its check already. */
const readForSearch = (isDev) => (isDev ? readBook : bookOfBuild)(import.meta.dirname).project;

const filter = (address) =>
  isListed(address, bookOfBuild(import.meta.dirname).project.pages, site.base);

export default defineConfig({
  site: site.address,
  base: site.base,
  trailingSlash: 'always',
  // Not in node_modules, which copies of the project share: builds at the same time would mix their pages.
  cacheDir: './.astro/cache',
  // Linked styles cost a round trip before first paint; `npm run budget` prints what it weighs.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [
    // Reads the pages and shows what they are compiled to, by src/components/compile/render-page.ts.
    mdx(),
    // A sitemap holds absolute addresses: without an address there is none.
    ...(site.address === undefined ? [] : [sitemap({ filter })]),
    // Builds have no use for what drives a browser.
    diagramsInDev(
      () => readBook(import.meta.dirname).project,
      async () => (await import('#tools/browser.ts')).launchOptions(),
    ),
    faultsInDev(book.folder, new URL('./src/tools/check-thread.ts', import.meta.url)),
  ],
  vite: {
    plugins: [searchData(readForSearch)],
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Atkinson Next',
      cssVariable: '--font-text',
      fallbacks: ['Arial', 'sans-serif'],
      options: {
        variants: [
          { weight: 400, style: 'normal', src: [`${next}-400-normal.woff2`], display: 'optional' },
          { weight: 600, style: 'normal', src: [`${next}-600-normal.woff2`], display: 'optional' },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Atkinson Mono',
      cssVariable: '--font-code',
      fallbacks: ['Courier New', 'monospace'],
      options: {
        variants: [
          { weight: 400, style: 'normal', src: [`${mono}-400-normal.woff2`], display: 'optional' },
        ],
      },
    },
  ],
});
