import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { defineMdastPlugin, type MdastNode } from 'satteri';
import { printFault } from '#content/fault.ts';
import { mathOf } from '#content/math.ts';

/**
 * Turns math of an MDX page into `<Formula>`, which holds it as MathML.
 * Throws when it cannot be read, or asks for what the content policy refuses.
 */
export function formulas(root: string) {
  return defineMdastPlugin({
    name: 'formulas',
    options: { position: true },
    math: (node, { fileURL }) => formula(node, fileURL),
    inlineMath: (node, { fileURL }) => formula(node, fileURL),
  });

  function formula(
    node: Extract<MdastNode, { type: 'math' | 'inlineMath' }>,
    fileURL: URL | undefined,
  ) {
    const isBlock = node.type === 'math';
    const found = mathOf(node.value, isBlock);
    if ('problem' in found) {
      const file = fileURL ? relative(root, fileURLToPath(fileURL)) : 'a page';
      throw new Error(printFault({ file, line: node.position?.start.line, ...found }));
    }
    return {
      type: isBlock ? ('mdxJsxFlowElement' as const) : ('mdxJsxTextElement' as const),
      name: 'Formula',
      attributes: Object.entries({ html: found.html, ...(isBlock && { block: '' }) }).map(
        ([name, value]) => ({ type: 'mdxJsxAttribute' as const, name, value }),
      ),
      children: [],
    };
  }
}
