import type { Book } from '#content/book.ts';
import { copyPath } from '#content/page-path.ts';
import { withDescendants, type SiteTree } from '#content/site-tree.ts';
import { upperLevels } from '#content/upper-levels.ts';
import { absolute, type Hosting } from './markdown-copy.ts';

const handbook = '/handbook/';

/** What the site holds, for programs that read. See https://llmstxt.org/. */
export function siteIndex(tree: SiteTree, book: Book, hosting: Hosting): string {
  const copyAddress = (path: string) => absolute(copyPath(path), hosting);
  const [first] = tree.roots.keys();
  const sections = [...tree.roots].map(([group, roots]) => {
    const lines = [...(group === first ? [tree.home] : []), ...roots.flatMap(withDescendants)]
      .filter(({ path }) => path !== handbook)
      .map(({ data, path }) => `- [${data.title}](${copyAddress(path)}): ${data.summary}`);
    return `## ${group}\n\n${lines.join('\n')}`;
  });
  const isWhole = upperLevels(tree.readingOrder).length === tree.readingOrder.length;
  const text = [
    `# ${book.name} ${book.subject}`,
    `> ${book.description}`,
    `Edition ${book.edition}. Every page is also available as Markdown: add index.md to its address. One file holds [the ${isWhole ? 'whole text' : 'text of the upper levels'}](${copyAddress(handbook)}).`,
    ...sections,
  ];
  return `${text.join('\n\n')}\n`;
}

/** The whole text in one file: an introduction, then the copies of pages. */
export function wholeText(book: Book, copies: readonly string[]): string {
  return [`# ${book.name} ${book.subject}`, `> ${book.description}`, `Edition ${book.edition}.`]
    .concat(copies.map((markdown) => `---\n\n${markdown.trim()}`))
    .join('\n\n')
    .concat('\n');
}
