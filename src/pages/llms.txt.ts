/** What the site holds, for programs that read. See https://llmstxt.org/. */
import { copyPath } from '#publish/copy-address.ts';
import { absolute } from '#publish/markdown-copy.ts';
import { siteTree } from '#content/collection.ts';
import { groups } from '#content/site-tree.ts';
import { upperLevels } from '#content/upper-levels.ts';
import { site } from '../site.ts';

const copyAddress = (path: string) => absolute(copyPath(path), site);

export async function GET(): Promise<Response> {
  const { readingOrder } = await siteTree();
  const sections = groups.map((group) => {
    const lines = readingOrder
      .filter(({ data, path }) => data.group === group && path !== '/handbook/')
      .map(({ data, path }) => `- [${data.title}](${copyAddress(path)}): ${data.summary}`);
    return `## ${group}\n\n${lines.join('\n')}`;
  });
  const isWhole = upperLevels(readingOrder).length === readingOrder.length;
  const text = [
    `# ${site.name} ${site.subject}`,
    `> ${site.description}`,
    `Edition ${site.edition}. Every page is also available as Markdown: add index.md to its address. One file holds [the ${isWhole ? 'whole text' : 'text of the upper levels'}](${copyAddress('/handbook/')}).`,
    ...sections,
  ];
  return new Response(`${text.join('\n\n')}\n`);
}
