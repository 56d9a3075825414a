import { site } from '../site.ts';
import { simulatorSources } from '#simulators/sources.ts';
import { simulatorTitles } from '#simulators/titles.ts';
import type { RenderedDiagram } from '#lib/diagrams.ts';
import { markdownCopy, type CopySurroundings } from '#lib/markdown-copy.ts';
import { allPages, siteTree } from '#lib/pages.ts';
import { referencesOf } from '#lib/references.ts';
import type { PageNode } from '#lib/site-tree.ts';

const examples = import.meta.glob<string>(['../examples/**/*', '!../examples/build/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const diagrams = import.meta.glob<RenderedDiagram>('../diagrams/rendered/*.json', {
  import: 'default',
  eager: true,
});

const surroundings: CopySurroundings = {
  base: site.base,
  address: site.address,
  example: (file) => found(examples[`../examples/${file}`], file),
  diagram: (id) => found(diagrams[`../diagrams/rendered/${id}.json`], id),
  simulatorTitle: (name) => found(simulatorTitles[name], name),
};

interface Copy {
  node: PageNode;
  markdown: string;
}

let copies: Promise<Copy[]> | undefined;

/** Every page in reading order with its Markdown; the handbook's is `wholeText`. */
export function copiesOfPages(): Promise<Copy[]> {
  if (copies === undefined || import.meta.env.DEV) copies = makeCopies();
  return copies;
}

async function makeCopies(): Promise<Copy[]> {
  const { readingOrder } = await siteTree();
  const entries = new Map((await allPages()).map(({ path, entry }) => [path, entry]));
  return readingOrder
    .filter(({ path }) => path !== '/handbook/')
    .map((node) => {
      const mdx = entries.get(node.path)?.body ?? '';
      const { sources } = referencesOf(mdx, node.data, simulatorSources(mdx));
      return {
        node,
        markdown: markdownCopy({ mdx, data: node.data, path: node.path, sources }, surroundings),
      };
    });
}

/** All pages in one file. */
export async function wholeText(): Promise<string> {
  const copies = await copiesOfPages();
  return [`# ${site.name} ${site.subject}`, `> ${site.description}`, `Edition ${site.edition}.`]
    .concat(copies.map(({ markdown }) => `---\n\n${markdown.trim()}`))
    .join('\n\n')
    .concat('\n');
}

function found<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`There is no "${name}".`);
  return thing;
}
