import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { defineMdastPlugin } from 'satteri';
import { printFault } from '#content/fault.ts';
import { diagramHash, parseFence } from './diagrams.ts';

/**
 * Turns a ```` ```mermaid ```` fence of an MDX page into `<Diagram>`, which shows the committed
 * drawing. The hash and place travel along, so that the component can tell when the drawing is
 * stale: it stops a build, and says so on the page in the dev server.
 * Throws when the fence's id is missing or wrong.
 */
export function mermaidFences(root: string) {
  return defineMdastPlugin({
    name: 'mermaid-fences',
    options: { position: true },
    code(node, context) {
      if (node.lang !== 'mermaid') return;
      const file = context.fileURL ? relative(root, fileURLToPath(context.fileURL)) : 'a page';
      const line = node.position?.start.line ?? 1;
      const fence = parseFence(node, { file, line });
      if ('problem' in fence) throw new Error(printFault(fence));
      const { id, title, text } = fence;
      const attributes = {
        id,
        ...(title && { caption: title }),
        hash: diagramHash(text),
        file,
        line: String(line),
      };
      return {
        type: 'mdxJsxFlowElement',
        name: 'Diagram',
        attributes: Object.entries(attributes).map(([name, value]) => ({
          type: 'mdxJsxAttribute',
          name,
          value,
        })),
        children: [],
      };
    },
  });
}
