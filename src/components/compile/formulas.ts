import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { defineMdastPlugin } from 'satteri';
import { printFault } from '#content/fault.ts';
import { meantBy } from '#content/markdown.ts';
import { mathOf, type MathNode } from '#content/math.ts';

/**
 * Turns math of an MDX page into `<Formula>`, which holds it as MathML.
 * Throws when it cannot be shown. Stands before `meanings`, behind which a fence has no line.
 */
export function formulas(root: string) {
  return defineMdastPlugin({
    name: 'formulas',
    options: { position: true },
    code(node, { fileURL, source }) {
      const meant = meantBy(node, source);
      return meant.type === 'math' ? formula(meant, fileURL) : undefined;
    },
    math: (node, { fileURL }) => formula(node, fileURL),
    inlineMath: (node, { fileURL }) => formula(node, fileURL),
  });

  function formula(node: MathNode, fileURL: URL | undefined) {
    const found = mathOf(node);
    if ('problem' in found) {
      const file = fileURL ? relative(root, fileURLToPath(fileURL)) : 'a page';
      throw new Error(printFault({ file, ...found }));
    }
    const isBlock = node.type === 'math';
    return {
      type: isBlock ? ('mdxJsxFlowElement' as const) : ('mdxJsxTextElement' as const),
      name: 'Formula',
      // An attribute without a value is true.
      attributes: Object.entries({ html: found.html, ...(isBlock && { isBlock: null }) }).map(
        ([name, value]) => ({ type: 'mdxJsxAttribute' as const, name, value }),
      ),
      children: [],
    };
  }
}
