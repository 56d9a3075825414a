import { defineHastPlugin, defineMdastPlugin, type HastNode, type MdastNode } from 'satteri';

/**
 * Folds what stands in `<Questions>`: each heading of the second level becomes the summary of a
 * `details` that holds what follows it.
 */
export const foldedQuestions = defineMdastPlugin({
  name: 'folded-questions',
  mdxJsxFlowElement(node, context) {
    if (node.name !== 'Questions') return;
    /** What stands before the first heading stays as it is. */
    const lead: MdastNode[] = [];
    const questions: { heading: MdastNode; answer: MdastNode[] }[] = [];
    for (const child of node.children as MdastNode[]) {
      if (child.type === 'heading' && child.depth === 2) {
        questions.push({ heading: child, answer: [] });
      } else {
        (questions.at(-1)?.answer ?? lead).push(child);
      }
    }
    const folded = questions.map(({ heading, answer }) =>
      element('details', [element('summary', [heading]), element('div', answer, 'prose')]),
    );
    context.setProperty(node, 'children', [...lead, ...folded] as never);
  },
});

/** Takes the link to itself from the heading of a folded section: it would be in the way of opening it. */
export const unlinkedQuestions = defineHastPlugin({
  name: 'unlinked-questions',
  mdxJsxFlowElement: {
    filter: ['summary'],
    visit(node, context) {
      for (const heading of elementsIn(node as HastNode)) {
        const [link] = elementsIn(heading);
        if (link?.tagName === 'a') context.setProperty(heading, 'children', link.children);
      }
    },
  },
});

function elementsIn(parent: HastNode) {
  const children = 'children' in parent ? (parent.children as HastNode[]) : [];
  return children.filter((child) => child.type === 'element');
}

function element(name: string, children: MdastNode[], className?: string): MdastNode {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes:
      className === undefined ? [] : [{ type: 'mdxJsxAttribute', name: 'class', value: className }],
    children,
  } as MdastNode;
}
