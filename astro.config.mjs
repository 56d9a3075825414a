import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, fontProviders } from 'astro/config';
import { codeFences } from './src/lib/markdown/code-fences.ts';
import { accessibleTables } from './src/lib/markdown/tables.ts';
import { headingAnchors } from './src/lib/markdown/heading-anchors.ts';
import { internalLinks } from './src/lib/markdown/internal-links.ts';
import { mermaidFences } from './src/lib/markdown/mermaid.ts';
import { diagramsInDev } from './src/lib/build/diagrams-dev.ts';
import { faultsInDev } from './src/lib/build/faults-in-dev.ts';
import { plainImports } from './src/lib/build/plain-imports.ts';
import { isForFirstAnswer, searchData } from './src/lib/build/search-data.ts';
import { site } from './src/site.ts';

const next = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin';
const mono = '@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin';

export default defineConfig({
  site: site.address,
  base: site.base,
  trailingSlash: 'always',
  // Linked styles cost a round trip before first paint; `npm run budget` prints what it weighs.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [
    // Static parts of a page become one string each, which renders faster.
    mdx({ optimize: true }),
    // A sitemap holds absolute addresses: without an address there is none.
    ...(site.address === undefined ? [] : [sitemap()]),
    diagramsInDev(),
    faultsInDev(),
  ],
  markdown: {
    // CodeBlock marks code, by classes: Shiki would need inline styles, which the policy refuses.
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [mermaidFences(import.meta.dirname), codeFences(import.meta.dirname)],
      hastPlugins: [headingAnchors, internalLinks(site.base), accessibleTables],
    }),
  },
  vite: {
    plugins: [plainImports, searchData(import.meta.dirname)],
    environments: {
      prerender: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                // Otherwise each page is two chunks, which take a third of the time of a build of
                // a thousand pages to write and to load.
                groups: [{ name: 'pages', test: /\/src\/content\/pages\//, maxSize: 1_000_000 }],
              },
            },
          },
        },
      },
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  // Apart from the rest, for plainImports to put it into the files that use it.
                  { name: 'preload-helper', test: /preload-helper/, priority: 1 },
                  // What the first answer needs comes as one file: parts would be fetched in turn.
                  { name: 'search', test: isForFirstAnswer },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      rolldownOptions: {
        onLog(level, log, report) {
          // Every MDX file causes one; harmless: https://github.com/withastro/astro/issues/18087
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
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
