import type { MdastNode } from 'satteri';
import type { OpenBook } from '#content/book.ts';
import type { Section } from '#content/parse.ts';
import { printedText, sectionText } from '#content/section-text.ts';

/** A part of a page as search sees it, from a heading to the next one; the first has no heading. */
export interface SearchSection {
  heading: string;
  /** Anchor of the heading; empty for the first part. */
  slug: string;
  /** The first paragraph: the answer, when the author puts it first. */
  opening: string;
  /** Everything after it, one text for each paragraph, item of a list, row of a table and piece of code. */
  blocks: string[];
}

/** The text of a section, block by block, with what its components say. */
export function searchSection({ heading, slug, nodes }: Section, book: OpenBook): SearchSection {
  const blocks: string[] = [];
  let opening = '';
  const add = (text: string) => {
    const said = text.replace(/\s+/g, ' ').trim();
    if (said !== '') blocks.push(said);
  };
  const visit = (node: MdastNode): void => {
    const text = printedText({ nodes: [node] }, book)
      .replace(/\s+/g, ' ')
      .trim();
    switch (node.type) {
      case 'paragraph':
        if (opening === '' && blocks.length === 0) opening = text;
        else add(text);
        return;
      case 'tableRow':
        add(
          node.children
            .map((cell) => printedText({ nodes: [cell as MdastNode] }, book))
            .join(' · '),
        );
        return;
      case 'code':
        if (node.lang !== 'mermaid') add(node.value);
        return;
      case 'yaml':
      case 'mdxjsEsm':
        return;
      default: {
        const children = 'children' in node ? (node.children as MdastNode[]) : [];
        if (children.length > 0) children.forEach(visit);
        // A component that stands for itself.
        else add(sectionText({ nodes: [node] }, book));
      }
    }
  };
  nodes.forEach(visit);
  return { heading, slug, opening, blocks };
}
