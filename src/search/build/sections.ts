import Slugger from 'github-slugger';
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

/** A part of a page, from a heading to the next one; the first part has no heading. */
export interface Section {
  heading: string;
  /** Anchor of the heading; empty for the first part. */
  slug: string;
  /** Level of the heading, from 1; 0 for the first part. */
  depth: number;
  /** The first paragraph: the answer, when the author puts it first. */
  opening: string;
  /** Everything after it, one text for each paragraph, item of a list, row of a table and piece of code. */
  blocks: string[];
}

export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** What a component says, in words; `undefined` when it says what stands inside it. */
export type WordsOf = (component: Component) => string | undefined;

/** Cuts a page at its headings. `wordsOf` tells what the components in it say. */
export function sectionsOf(tree: MdastNode, wordsOf: WordsOf): Section[] {
  const slugger = new Slugger();
  const sections: Section[] = [{ heading: '', slug: '', depth: 0, opening: '', blocks: [] }];
  const visit = (node: MdastNode) => {
    const section = sections.at(-1);
    if (section === undefined) return;
    switch (node.type) {
      case 'heading': {
        const heading = words(node);
        const slug = slugger.slug(heading);
        sections.push({ heading, slug, depth: node.depth, opening: '', blocks: [] });
        return;
      }
      case 'paragraph': {
        const text = words(node);
        if (section.opening === '' && section.blocks.length === 0) section.opening = text;
        else add(text);
        return;
      }
      case 'tableRow':
        add(childrenOf(node).map(words).join(' · '));
        return;
      case 'code':
        if (node.lang !== 'mermaid') add(node.value);
        return;
      case 'yaml':
      case 'mdxjsEsm':
        return;
      case 'mdxJsxFlowElement': {
        const said = wordsOf(node);
        if (said === undefined) childrenOf(node).forEach(visit);
        else add(said);
        return;
      }
      default:
        if (childrenOf(node).length > 0) childrenOf(node).forEach(visit);
        else add(words(node));
    }
    function add(text: string) {
      if (text.trim() !== '') section?.blocks.push(text);
    }
  };
  childrenOf(tree).forEach(visit);
  return sections;

  function words(node: MdastNode): string {
    if (node.type === 'break') return ' ';
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      const said = wordsOf(node);
      if (said !== undefined) return said;
    }
    if ('value' in node && typeof node.value === 'string') {
      return node.type === 'text' || node.type === 'inlineCode' ? tidy(node.value) : '';
    }
    return tidy(childrenOf(node).map(words).join(''));
  }
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}
