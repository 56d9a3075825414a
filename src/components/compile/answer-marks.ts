import { defineMdastPlugin, type MdastNode } from 'satteri';

const marks: Readonly<Record<string, string>> = {
  yes: 'm2 8.5 4 4 8-9',
  no: 'm3 3 10 10M13 3 3 13',
};

/** Puts a mark before each yes and no in the second column of `<Pairs kind="check">`. */
export const answerMarks = defineMdastPlugin({
  name: 'answer-marks',
  mdxJsxFlowElement(node, context) {
    const isCheck = node.attributes.some(
      (one) => one.type === 'mdxJsxAttribute' && one.name === 'kind' && one.value === 'check',
    );
    if (node.name !== 'Pairs' || !isCheck) return;
    for (const table of childrenOf(node as MdastNode)) {
      for (const row of childrenOf(table).slice(1)) {
        const cell = childrenOf(row)[1];
        const word =
          cell &&
          context
            .textContent(cell as never)
            .trim()
            .toLowerCase();
        const path = marks[/^\w+/.exec(word ?? '')?.[0] ?? ''];
        if (cell === undefined || path === undefined) continue;
        context.setProperty(cell as never, 'children', [mark(path), ...childrenOf(cell)] as never);
      }
    }
  },
});

function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

function mark(d: string): MdastNode {
  return element('svg', { class: 'answer-mark', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, [
    element('path', { d }, []),
  ]);
}

function element(name: string, attributes: Record<string, string>, children: MdastNode[]) {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children,
  } as MdastNode;
}
