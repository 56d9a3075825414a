import Slugger from 'github-slugger';
import {
  mdxToMdast,
  type MdastNode,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
} from 'satteri';
import type { Heading } from './component.ts';
import { features, meaningOf } from './markdown.ts';
import { lineOf, textOf, walk } from './walk.ts';

/** A component or an HTML element in a page. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** A component that a page uses. */
export interface UsedComponent {
  name: string;
  props: Readonly<Record<string, unknown>>;
  line: number | undefined;
}

/**
 * A part of a page: a heading with all that follows it up to the next one. A component that stands
 * around whole sections is no part of them.
 */
export interface Section {
  /** The part before the first heading has none: an empty text and slug, and depth 1. */
  heading: string;
  slug: string;
  depth: number;
  nodes: readonly MdastNode[];
}

/** The text of a page, read. */
export interface ParsedPage {
  tree: MdastNode;
  /** In the order in which they stand there. */
  components: readonly UsedComponent[];
  headings: readonly (Heading & { line: number | undefined })[];
  sections: readonly Section[];
}

/** Why a text is no MDX. */
export interface SyntaxProblem {
  line: number | undefined;
  problem: string;
  mend: string;
}

declare global {
  /** See `parsePage`. */
  var parsedPages: Map<string, { body: string; parsed: ParsedPage | SyntaxProblem }> | undefined;
}

/**
 * Reads the text of a page, `body`, which stands in `file`. A text that was read before is not read
 * again. Vite runs the modules of a build in several copies, one for each of its environments;
 * what was read is kept where all of them find it.
 */
export function parsePage(file: string, body: string): ParsedPage | SyntaxProblem {
  const known = (globalThis.parsedPages ??= new Map());
  const before = known.get(file);
  if (before?.body === body) return before.parsed;
  const parsed = parse(body);
  known.set(file, { body, parsed });
  return parsed;
}

function parse(body: string): ParsedPage | SyntaxProblem {
  let tree: MdastNode;
  try {
    // As the compiler does, so that headings read here as they do on the page.
    tree = meaningOf(mdxToMdast(body, { features }), body);
  } catch (error) {
    return syntaxProblem(error instanceof Error ? error.message : String(error));
  }
  const slugger = new Slugger();
  const nodes = walk(tree);
  const headings = new Map(
    nodes
      .filter((node) => node.type === 'heading')
      .map((node) => {
        const text = textOf(node);
        const { depth } = node;
        return [
          node,
          { depth, slug: ownAnchor(node) ?? slugger.slug(text), text, line: lineOf(node) },
        ];
      }),
  );
  return {
    tree,
    components: nodes.filter(isElement).flatMap(used),
    headings: [...headings.values()],
    sections: sectionsOf(tree, headings),
  };
}

/** The anchor that an author gave a heading: `## Limits {#limits}`. */
function ownAnchor({ data }: MdastNode): string | undefined {
  const { id } = (data as { hProperties?: { id?: unknown } } | undefined)?.hProperties ?? {};
  return typeof id === 'string' ? id : undefined;
}

export function isElement(node: MdastNode): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The props of an element: texts, or `true` for those without a value. */
export function propsOf(element: Element): Record<string, unknown> {
  return Object.fromEntries(
    element.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value ?? true]] : [],
    ),
  );
}

function used(element: Element): UsedComponent[] {
  const { name } = element;
  if (name === null || !/^[A-Z]/.test(name)) return [];
  return [{ name, props: propsOf(element), line: lineOf(element) }];
}

function sectionsOf(tree: MdastNode, headings: ReadonlyMap<MdastNode, Heading>): Section[] {
  const first: Section & { nodes: MdastNode[] } = { heading: '', slug: '', depth: 1, nodes: [] };
  const sections = [first];
  const read = (parent: MdastNode) => {
    for (const node of 'children' in parent ? (parent.children as MdastNode[]) : []) {
      const heading = headings.get(node);
      if (heading !== undefined) {
        const { text, slug, depth } = heading;
        sections.push({ heading: text, slug, depth, nodes: [] });
      } else if (walk(node).some((one) => headings.has(one))) read(node);
      else sections.at(-1)?.nodes.push(node);
    }
  };
  read(tree);
  return sections;
}

function syntaxProblem(message: string): SyntaxProblem {
  const [, line, problem] =
    /^(\d+):\d+: ([\s\S]*?)(?: \(note: .*\))?(?: \([\w-]+:[\w-]+\))?$/.exec(message) ?? [];
  return {
    line: line === undefined ? undefined : Number(line),
    problem: `The MDX cannot be read: ${problem ?? message}.`,
    mend: syntaxMend(message),
  };
}

function syntaxMend(message: string): string {
  if (message.includes('create a comment'))
    return 'Write comments as {/* … */}, not as <!-- … -->.';
  if (message.includes('closing tag')) {
    return 'Close every tag: <Term id="…">…</Term>, or <Fact id="…" /> where nothing stands inside.';
  }
  if (message.includes('brace')) return 'Close the brace, or put it into `code`.';
  return 'Put a < that is text into `code`, or write &lt; instead; put values of props into quotes.';
}
