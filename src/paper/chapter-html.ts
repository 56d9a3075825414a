import { toHtml } from 'hast-util-to-html';
import { htmlToHast, type HastNode } from 'satteri';

type Root = Extract<HastNode, { type: 'root' }>;
type Element = Extract<HastNode, { type: 'element' }>;

/** What the rewriting of one chapter needs to know. */
export interface ChapterPlace {
  /** Address of the page without the base path. */
  path: string;
  /** How many levels its headings go down. */
  demote: number;
  /** The chapter's number; none for the introduction. */
  number: string;
  /** The site's base path. */
  base: string;
  /** Slugs of all pages in the book, by address. */
  slugs: ReadonlyMap<string, string>;
  /** Classes of elements that ask for something. */
  fields: readonly string[];
}

export interface ChapterHtml {
  html: string;
  /** Texts of the style elements it brought along; a book needs each once. */
  styles: string[];
  /** Characters of its text, without what is folded. */
  length: number;
}

/** Attributes that name ids of their own page, as lists or singly. */
const references = [
  'ariaDescribedBy',
  'ariaLabelledBy',
  'ariaControls',
  'dataCard',
  'htmlFor',
  'headers',
  'popoverTarget',
];

/**
 * Whether an element asks for something. A book shows none of it, as nothing would answer; and all
 * that stands around such fields would be laid out when the page has been read.
 */
function isSetting(
  { tagName, properties: { className } }: Element,
  fields: readonly string[],
): boolean {
  return (
    tagName === 'form' ||
    (Array.isArray(className) && fields.some((one) => className.includes(one)))
  );
}

function lengthOf(node: HastNode): number {
  if (node.type === 'text') return node.value.length;
  if (!('children' in node)) return 0;
  const isFolded = node.type === 'element' && node.tagName === 'details';
  const seen = isFolded ? node.children.slice(0, 1) : node.children;
  return seen.reduce((sum, child) => sum + lengthOf(child), 0);
}

/**
 * Makes a rendered page part of a book of many pages: its ids get the page's slug in front, what
 * refers to them follows, links to other pages of the book stay inside it, headings go down, and
 * scripts and fields go.
 *
 * Two kinds of anchor belong to the whole book: `source-…` is left as it is, because the book lists
 * its sources once, and `word-…` becomes the term's entry in the glossary.
 */
export function chapterHtml(html: string, place: ChapterPlace): ChapterHtml {
  const { path, demote, number, base, slugs, fields } = place;
  const slug = slugs.get(path) ?? '';
  const glossary = slugs.get('/glossary/');
  const styles: string[] = [];
  const tree = htmlToHast(html, { fragment: true }) as Root;
  tree.children = kept(tree.children);
  return { html: toHtml(tree), styles, length: lengthOf(tree) };

  /** The nodes that stay, rewritten, with all below them. */
  function kept<Node extends HastNode>(nodes: Node[]): Node[] {
    return nodes.filter((node) => {
      if (node.type !== 'element') return true;
      if (node.tagName === 'script' || isSetting(node, fields)) return false;
      if (node.tagName === 'style') {
        // As it stands: escaped like text, a rule with a `<` in it would be lost.
        styles.push(node.children.map((child) => ('value' in child ? child.value : '')).join(''));
        return false;
      }
      demoteHeading(node);
      nameLandmark(node);
      rewrite(node.properties);
      node.children = kept(node.children);
      return true;
    });
  }

  function demoteHeading(node: Element): void {
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level === undefined) return;
    node.tagName = `h${Math.min(6, Number(level) + demote)}`;
    node.properties['dataLevel'] = level;
  }

  /** Asides and tables that are alike in two chapters still need names that differ. */
  function nameLandmark({ tagName, properties }: Element): void {
    const isLandmark = tagName === 'aside' || properties['role'] === 'region';
    if (!isLandmark || number === '' || typeof properties['ariaLabel'] !== 'string') return;
    properties['ariaLabel'] += ` (${number})`;
  }

  function rewrite(properties: Element['properties']): void {
    // The parser writes this one with a colon in front; inside HTML it says nothing anyway.
    delete properties[':xmlns'];
    if (typeof properties['id'] === 'string') properties['id'] = local(properties['id']);
    for (const name of references) {
      const value = properties[name];
      if (value === undefined || value === null) continue;
      const ids = (Array.isArray(value) ? value : [value]).map(String);
      properties[name] = ids.map(local).join(' ');
    }
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value !== 'string') continue;
      if (name === 'href' || name === 'xLinkHref') properties[name] = link(value);
      else properties[name] = value.replace(/url\(#([^)]+)\)/g, (_, id) => `url(#${local(id)})`);
    }
  }

  function local(id: string): string {
    if (id.startsWith('source-')) return id;
    if (id.startsWith('word-') && glossary !== undefined) {
      return `${glossary}--${id.slice('word-'.length)}`;
    }
    return `${slug}--${id}`;
  }

  function link(address: string): string {
    if (address.startsWith('#')) return `#${local(address.slice(1))}`;
    if (!address.startsWith(base)) return address;
    const [target = '', anchor] = `/${address.slice(base.length)}`.split('#');
    const found = slugs.get(target);
    if (found === undefined) return address;
    return anchor === undefined ? `#${found}` : `#${found}--${anchor}`;
  }
}
