import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { defineMdastPlugin } from 'satteri';
import { printFault } from '#content/fault.ts';
import { fenceProblem } from '#content/code.ts';

/**
 * Turns each fence of an MDX page into `<CodeBlock>`, so that code in a page and files of
 * src/book/examples look and work alike. Mermaid fences are somebody else's.
 * Throws on an unknown language and on words that mean nothing.
 */
export function codeFences(root: string) {
  return defineMdastPlugin({
    name: 'code-fences',
    options: { position: true },
    code({ lang, meta, value, position }, context) {
      if (lang === 'mermaid') return;
      const fault = fenceProblem({ lang, meta });
      if (fault !== undefined) {
        const file = context.fileURL ? relative(root, fileURLToPath(context.fileURL)) : 'a page';
        throw new Error(printFault({ file, line: position?.start.line, ...fault }));
      }
      const attributes = { language: lang || 'text', code: value, ...(meta && { meta }) };
      return {
        type: 'mdxJsxFlowElement',
        name: 'CodeBlock',
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
