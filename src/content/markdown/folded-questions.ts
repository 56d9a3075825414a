import { defineMdastPlugin, type MdastNode } from 'satteri';

/**
 * Folds what stands in `<Questions>`: each heading of the second level becomes the summary of a
 * `details` that holds what follows it. The heading loses its link to itself, which would get in
 * the way of opening it.
 */
export const foldedQuestions = defineMdastPlugin({
  name: 'folded-questions',
  mdxJsxFlowElement(node, context) {
    if (node.name !== 'Questions') return;
    const questions: MdastNode[][] = [];
    for (const child of node.children as MdastNode[]) {
      if (child.type === 'heading' && child.depth === 2) questions.push([child]);
      else questions.at(-1)?.push(child);
    }
    if (questions.length === 0) return;
    context.setProperty(
      node,
      'children',
      questions.map(([heading, ...answer]) =>
        element('details', [
          element('summary', heading === undefined ? [] : [heading]),
          element('div', answer, 'prose'),
        ]),
      ) as never,
    );
  },
});

function element(name: string, children: MdastNode[], className?: string): MdastNode {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes:
      className === undefined ? [] : [{ type: 'mdxJsxAttribute', name: 'class', value: className }],
    children,
  } as MdastNode;
}
