import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fragment, jsx, jsxs, type AstroVNode } from 'astro/jsx-runtime';
import { Renderer } from 'astro/runtime/server/index.js';
import { evaluate, type EvaluateOptions } from 'satteri';
import type { Heading } from '#content/component.ts';
import { features } from '#content/markdown.ts';
import { mermaidFences } from '#diagrams/mermaid-fences.ts';
import { answerMarks } from './answer-marks.ts';
import { codeFences } from './code-fences.ts';
import { foldedQuestions, unlinkedQuestions } from './folded-questions.ts';
import { headingAnchors } from './heading-anchors.ts';
import { internalLinks } from './internal-links.ts';
import { formulas } from './formulas.ts';
import { meanings } from './meanings.ts';
import { pageImages } from './page-images.ts';
import { hasOtherScripts, otherScripts } from './scripts.ts';
import { accessibleTables } from './tables.ts';
import { taskBoxes } from './task-boxes.ts';
import { unbroken } from './unbroken.ts';

const root = process.cwd();
const runtime = { Fragment, jsx, jsxs } as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;
const mdastPlugins = [
  formulas(root),
  meanings,
  foldedQuestions,
  answerMarks,
  mermaidFences(root),
  codeFences(root),
];
const hastPlugins = [accessibleTables, pageImages, taskBoxes, unbroken];

/** The text of a page as a component, which takes what the names of components in it mean. */
type Content = (props: { components: Record<string, unknown> }) => AstroVNode;

interface Page {
  /** Path from the project's root. */
  file: string;
  /** Its address, without the base path. */
  path: string;
  body: string;
  parsed: { headings: readonly Heading[] };
}

const compiled = new Map<string, { body: string; content: Promise<Content> }>();

/**
 * Compiles the text of a page. Every page is asked for twice: by itself, and as a part of the
 * handbook. What it does is what the `render` of astro:content does, with the compiler of
 * @astrojs/mdx and its renderer, but it makes no modules of the page for Vite to carry through the
 * build: they took two fifths of the time and half of the memory of a build of a thousand pages.
 */
export function renderPage(page: Page): Promise<Content> {
  const known = compiled.get(page.file);
  if (known?.body === page.body) return known.content;
  const content = compile(page);
  compiled.set(page.file, { body: page.body, content });
  return content;
}

async function compile({ file, path, body, parsed }: Page): Promise<Content> {
  const exports = await evaluate(body, {
    ...runtime,
    fileURL: pathToFileURL(resolve(root, file)),
    mdastPlugins,
    hastPlugins: [
      // Images beside the page are still named as their author did; those of public/ get the base.
      headingAnchors(parsed.headings),
      unlinkedQuestions,
      internalLinks(import.meta.env.BASE_URL, { file, path }),
      ...hastPlugins,
      ...(hasOtherScripts(body) ? [otherScripts] : []),
    ],
    features,
    elementAttributeNameCase: 'html',
    // Static parts become one string each, which renders faster.
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
  });
  const write = exports['default'] as Content;
  const content: Content = ({ components }) => write({ components: { Fragment, ...components } });
  return Object.assign(content, { [Renderer]: 'astro:jsx' });
}
