import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SatteriAstroData } from '@astrojs/markdown-satteri';
import type { MarkdownHeading } from 'astro';
import { Fragment, jsx, jsxs, type AstroVNode } from 'astro/jsx-runtime';
import { Renderer } from 'astro/runtime/server/index.js';
import { evaluate, type EvaluateOptions } from 'satteri';
import { answerMarks } from './markdown/answer-marks.ts';
import { codeFences } from './markdown/code-fences.ts';
import { foldedQuestions } from './markdown/folded-questions.ts';
import { headingAnchors } from './markdown/heading-anchors.ts';
import { internalLinks } from './markdown/internal-links.ts';
import { mermaidFences } from '#diagrams/mermaid-fences.ts';
import { pageImages } from './markdown/page-images.ts';
import { accessibleTables } from './markdown/tables.ts';

const root = process.cwd();
const runtime = { Fragment, jsx, jsxs } as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;
const mdastPlugins = [foldedQuestions, answerMarks, mermaidFences(root), codeFences(root)];
const hastPlugins = [
  headingAnchors,
  internalLinks(import.meta.env.BASE_URL),
  accessibleTables,
  pageImages,
];

/** The text of a page as a component, which takes what the words of authors mean. */
type Content = (props: { components: Record<string, unknown> }) => AstroVNode;

/**
 * Compiles the MDX text of a page, `body`, which stands in the file `filePath` below the project's
 * root. It does what the `render` of astro:content does, with the compiler of @astrojs/mdx and its
 * renderer, but makes no modules of the page for Vite to carry through the build: they took two
 * fifths of the time and half of the memory of a build of a thousand pages.
 */
export async function renderPage({
  body = '',
  filePath = '',
}: {
  body?: string | undefined;
  filePath?: string | undefined;
}): Promise<{ Content: Content; headings: MarkdownHeading[] }> {
  // What Astro's plugin for headings writes to.
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  const exports = await evaluate(body, {
    ...runtime,
    fileURL: pathToFileURL(resolve(root, filePath)),
    mdastPlugins,
    hastPlugins,
    features: { smartPunctuation: true },
    elementAttributeNameCase: 'html',
    // Static parts become one string each, which renders faster.
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
    data: { astro },
  });
  const write = exports['default'] as Content;
  const Content: Content = ({ components }) => write({ components: { Fragment, ...components } });
  return { Content: Object.assign(Content, { [Renderer]: 'astro:jsx' }), headings: astro.headings };
}
