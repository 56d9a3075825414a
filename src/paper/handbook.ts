import type { Book } from '#content/book.ts';
import { ancestors, type PageNode, type SiteTree } from '#content/site-tree.ts';
import { upperLevels } from '#content/upper-levels.ts';

/** A page as a chapter of the handbook. */
export interface Chapter {
  node: PageNode;
  /** Anchor of the chapter, and the beginning of every anchor inside it. */
  slug: string;
  /** "2", "2.1" or, for an appendix, "A"; the introduction has none. */
  number: string;
  /** 0 for a chapter, 1 for a section of it that has a page of its own, and so on. */
  depth: number;
}

/** Pages that are no part of the text: lists to search in, and other forms of the same text. */
const leftOut = ['/handbook/', '/facts/', '/search/'];

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The pages of the site as chapters, in reading order; those of the group `appendix` become one.
 * A site of very many pages gives only its upper levels to the book.
 */
export function chaptersOf(
  tree: SiteTree,
  { appendix, isChapter }: Pick<Book, 'appendix' | 'isChapter'>,
): Chapter[] {
  let place: string[] = [];
  let chapters = 0;
  let appendices = 0;
  return upperLevels(tree.readingOrder)
    .filter((node) => !leftOut.includes(node.path) && isChapter(node))
    .map((node) => {
      const depth = ancestors(node).length;
      return { node, slug: slugOf(node.path), number: numberOf(node, depth), depth };
    });

  function numberOf(node: PageNode, depth: number): string {
    if (node === tree.home) return '';
    const isAppendix = node.data.group === appendix;
    const last =
      depth > 0
        ? String(Number(place[depth] ?? 0) + 1)
        : isAppendix
          ? letters.charAt(appendices++)
          : String(++chapters);
    place = [...place.slice(0, depth), last];
    return place.join('.');
  }
}

/** An address as an anchor: `/lambda/scaling/` becomes `lambda-scaling`, `/` `introduction`. */
function slugOf(path: string): string {
  return path === '/' ? 'introduction' : path.slice(1, -1).replaceAll('/', '-');
}
