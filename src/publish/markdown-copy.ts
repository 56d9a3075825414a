import type { MdastNode } from 'satteri';
import { wishesOf } from '#content/code.ts';
import type { MarkdownPlace } from '#content/component.ts';
import { resolveLink } from '#content/link.ts';
import { inCell, numbered } from '#content/markdown-text.ts';
import { propsOf, type Element, type ParsedPage } from '#content/parse.ts';
import { componentOf } from '#content/references.ts';
import type { PageData } from '#content/schemas/page.ts';
import { parseFence } from '#diagrams/diagrams.ts';
import { formatDate } from '#ledger/format.ts';
import type { Source } from '#ledger/schemas/source.ts';
import { withBase } from '#shell/url.ts';

/** A page with everything that its Markdown copy holds. */
export interface PageText {
  /** Path from the project's root. */
  file: string;
  body: string;
  parsed: Pick<ParsedPage, 'tree'>;
  data: PageData;
  /** Address on the site, without the base path. */
  path: string;
  sources: readonly Pick<Source, 'title' | 'url' | 'checked' | 'copy'>[];
}

/** Where the site is. */
export interface Hosting {
  base: string;
  /** `https://docs.example.org`; without it links begin at the root. */
  address: string | undefined;
}

/**
 * A page as plain Markdown, for programs that read: its source, in which components have become
 * text, and figures, terms, diagrams and records are filled in.
 * Throws on an unknown component or id; the content check names file and line before that can happen.
 */
export function markdownCopy(
  page: PageText,
  hosting: Hosting,
  book: MarkdownPlace['book'],
): string {
  const { data, path, sources, parsed } = page;
  const place = { book, path, absolute: (to: string) => absolute(to, hosting), inside: '' };
  const parts = [
    `# ${data.title}`,
    data.summary,
    book.about.frontmatter.markdown(data, place),
    writer(page, place)(parsed.tree),
    sources.length === 0 ? '' : `## Where this comes from\n\n${numbered(sources.map(sourceLine))}`,
    `From <${place.absolute(path)}>${data.reviewed === undefined ? '' : `, last reviewed ${formatDate(data.reviewed)}`}.`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A root-relative address in full, as far as the site knows where it is. */
export function absolute(path: string, { base, address = '' }: Hosting): string {
  return path.startsWith('/') ? address + withBase(path, base) : path;
}

function sourceLine({ title, url, checked, copy }: PageText['sources'][number]): string {
  return `[${title}](${url}), checked ${formatDate(checked)}${copy ? ` (${copy})` : ''}`;
}

/** HTML that means something in Markdown, too; of other elements only what they hold is kept. */
const htmlInMarkdown: Readonly<Record<string, (inside: string) => string>> = {
  b: (inside) => `**${inside}**`,
  summary: (inside) => `**${inside}**`,
  i: (inside) => `*${inside}*`,
  br: () => '<br />',
  kbd: (inside) => `<kbd>${inside}</kbd>`,
  sub: (inside) => `<sub>${inside}</sub>`,
  sup: (inside) => `<sup>${inside}</sup>`,
};

/** Writes nodes of a page as Markdown. What needs no change stays as it stands in its source. */
function writer(
  { body, file }: Pick<PageText, 'body' | 'file'>,
  place: MarkdownPlace,
): (node: MdastNode) => string {
  return write;

  function write(node: MdastNode): string {
    switch (node.type) {
      case 'root':
        return blocks(node);
      case 'yaml':
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return '';
      case 'heading':
        // Without the anchor that an author may have given it.
        return `${'#'.repeat(node.depth)} ${insideOf(node)}`;
      case 'code':
        return code(node);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return element(node);
      case 'link':
        return link(node);
      case 'image':
        return image(node);
      case 'definition':
        return `[${node.label ?? node.identifier}]: ${target(node)}`;
      case 'tableCell':
        return withChildren(node, (text) => inCell(text));
      default:
        return withChildren(node);
    }
  }

  /** The source of a node, with its children written anew where they change. */
  function withChildren(node: MdastNode, change = (text: string) => text): string {
    const [start, end] = placeOf(node);
    let text = '';
    let at = start;
    for (const child of childrenOf(node)) {
      const [from, to] = placeOf(child);
      const source = body.slice(from, to);
      const written = write(child);
      const isSame = written === source;
      text += body.slice(at, from);
      // "until 2026 <Cite … />." ends with its full stop, whether the mark is there or not.
      text = written === '' ? text.trimEnd() : text + (isSame ? source : change(written));
      at = to;
    }
    return text + body.slice(at, end);
  }

  /** Nodes that stand one below the other. */
  function blocks(node: MdastNode): string {
    return childrenOf(node)
      .map(write)
      .filter((text) => text !== '')
      .join('\n\n');
  }

  /** What stands before a place in its line. */
  function lineStart(offset: number): string {
    return body.slice(body.lastIndexOf('\n', offset - 1) + 1, offset);
  }

  function element(node: Element): string {
    const name = node.name ?? '';
    const inside = insideOf(node);
    if (!/^[A-Z]/.test(name)) return (htmlInMarkdown[name] ?? ((text) => text))(inside);
    const component = componentOf(name, place.book);
    if (component === undefined) throw new Error(`There is no component <${name}>.`);
    const text = component.markdown(component.props.parse(propsOf(node)), { ...place, inside });
    return node.type === 'mdxJsxFlowElement' ? asBlock(text.trim(), node) : text;
  }

  /** A text of several lines, inside of the lists and quotations in which a node stands. */
  function asBlock(text: string, node: MdastNode): string {
    const before = lineStart(placeOf(node)[0]).replaceAll(/[^>\s]/g, ' ');
    return text.replaceAll('\n', `\n${before}`);
  }

  function insideOf(node: MdastNode): string {
    const [first] = childrenOf(node);
    if (first === undefined) return '';
    if (node.type === 'mdxJsxFlowElement')
      return unindented(blocks(node), lineStart(placeOf(first)[0]));
    return childrenOf(node).map(write).join('');
  }

  function code(node: Extract<MdastNode, { type: 'code' }>): string {
    if (node.lang === 'mermaid') {
      const fence = parseFence(node, { file: '', line: 0 });
      if ('problem' in fence) throw new Error(fence.problem);
      const { id, title } = fence;
      const text = componentOf('Diagram', place.book)?.markdown({ id, caption: title }, place);
      return asBlock(text ?? '', node);
    }
    const [start, end] = placeOf(node);
    const source = body.slice(start, end);
    if (!node.meta) return source;
    const wishes = wishesOf(node.meta);
    const title = typeof wishes === 'string' ? undefined : wishes.title;
    const [opening = ''] = /^\W*[^\s]*/.exec(source) ?? [];
    const before = title === undefined ? '' : asBlock(`${title}:\n\n`, node);
    return `${before}${opening}${source.slice(source.indexOf('\n'))}`;
  }

  function link(node: Extract<MdastNode, { type: 'link' }>): string {
    const [start] = placeOf(node);
    // An address that stands for itself leads to another site.
    if (body[start] !== '[') return withChildren(node);
    return `[${node.children.map((child) => write(child as MdastNode)).join('')}](${target(node)})`;
  }

  /** An image beside the page gets another name in the build, so that its words stand for it. */
  function image(node: Extract<MdastNode, { type: 'image' }>): string {
    return node.url.startsWith('/')
      ? `![${node.alt ?? ''}](${target(node)})`
      : `Image: ${node.alt}`;
  }

  function target({ url, title }: { url: string; title?: string | null | undefined }): string {
    const address = place.absolute(
      url.startsWith('#') ? place.path + url : resolveLink(url, { file, path: place.path }),
    );
    return title ? `${address} "${title.replaceAll('"', '\\"')}"` : address;
  }
}

/** Takes the indent of the first line from the others. */
function unindented(text: string, before: string): string {
  const indent = /^[\s>]*$/.test(before) ? before : '';
  return indent === '' ? text : text.replaceAll(new RegExp(`\\n${indent.trimEnd()} ?`, 'g'), '\n');
}

function placeOf({ type, position }: MdastNode): [start: number, end: number] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) throw new Error(`A ${type} without a place.`);
  return [start, end];
}

function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}
