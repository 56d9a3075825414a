import type { MdastNode } from 'satteri';
import type { Fault } from '../fault.ts';
import { lineOf, textOf } from '../walk.ts';

/** Words that point to a sentence before: a reader who arrives here from a search hasn't seen it. */
const leaning = /^(?:it|its|this|that|these|those|they|their|here|such|the above)\b/i;

/** Nodes that show nothing, or belong to the heading. */
const silent = new Set(['mdxFlowExpression', 'definition', 'footnoteDefinition', 'thematicBreak']);

/**
 * The headings of a page whose first sentence can't stand alone. Search shows it by itself, so it
 * must name what it speaks of.
 */
export function weakOpenings(file: string, tree: MdastNode): Fault[] {
  if (!('children' in tree)) return [];
  const nodes = (tree.children as MdastNode[]).filter(({ type }) => !silent.has(type));
  return nodes.flatMap((node, index) => {
    if (node.type !== 'heading') return [];
    const next = nodes[index + 1];
    const title = textOf(node);
    const isSpoken = next?.type === 'paragraph' || next?.type === 'list';
    const opening = isSpoken ? textOf(next) : '';
    if (isSpoken && !leaning.test(opening)) return [];
    return [
      {
        file,
        line: lineOf(node),
        problem: isSpoken
          ? `The section "${title}" begins with "${opening.split(/\s/, 3).join(' ')} …", which leans on what stands before.`
          : `The section "${title}" has no opening sentence.`,
        mend: 'Begin with a sentence that answers the heading and names its subject: search shows it alone.',
      },
    ];
  });
}
