import { site } from '../site.ts';
import { simulatorSources } from '#book/simulators/sources.ts';
import { simulatorTitles } from '#book/simulators/titles.ts';
import type { RenderedDiagram } from '#diagrams/diagrams.ts';
import { markdownCopy, type CopySurroundings } from '#publish/markdown-copy.ts';
import { allPages, siteTree } from '#content/collection.ts';
import { referencesOf } from '#content/references.ts';
import type { PageNode } from '#content/site-tree.ts';
import { upperLevels } from '#content/upper-levels.ts';

const examples = import.meta.glob<string>(['../book/examples/**/*', '!../book/examples/build/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const diagrams = import.meta.glob<RenderedDiagram>('../book/diagrams/rendered/*.json', {
  import: 'default',
  eager: true,
});

const surroundings: CopySurroundings = {
  base: site.base,
  address: site.address,
  example: (file) => found(examples[`../book/examples/${file}`], file),
  diagram: (id) => found(diagrams[`../book/diagrams/rendered/${id}.json`], id),
  simulatorTitle: (name) => found(simulatorTitles[name], name),
};

/** Each copy comes by itself, as a part of the handbook's and in llms-full.txt. */
const written = new WeakMap<PageNode, string>();

/** A page as Markdown; the handbook's is `wholeText`. */
export function copyOf(page: PageNode, mdx: string): string {
  const known = written.get(page);
  if (known !== undefined) return known;
  const { path, data } = page;
  const { sources } = referencesOf(mdx, data, simulatorSources(mdx));
  const copy = markdownCopy({ mdx, data, path, sources }, surroundings);
  written.set(page, copy);
  return copy;
}

/** All pages in one file; of very many only the upper levels. */
export async function wholeText(): Promise<string> {
  const { readingOrder } = await siteTree();
  const texts = new Map((await allPages()).map(({ path, entry }) => [path, entry.body ?? '']));
  const copies = upperLevels(readingOrder)
    .filter(({ path }) => path !== '/handbook/')
    .map((node) => copyOf(node, texts.get(node.path) ?? ''));
  return [`# ${site.name} ${site.subject}`, `> ${site.description}`, `Edition ${site.edition}.`]
    .concat(copies.map((markdown) => `---\n\n${markdown.trim()}`))
    .join('\n\n')
    .concat('\n');
}

function found<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`There is no "${name}".`);
  return thing;
}
