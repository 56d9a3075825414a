import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { defineMdastPlugin } from 'satteri';
import { printFault } from '../checks/fault.ts';
import { isLanguage, languages } from '../code.ts';

/**
 * Turns each fence of an MDX page into `<CodeBlock>`, so that code in a page and files of
 * src/examples look and work alike. Mermaid fences are somebody else's.
 * Throws on an unknown language and on other words than a title.
 */
export function codeFences(root: string) {
  return defineMdastPlugin({
    name: 'code-fences',
    options: { position: true },
    code({ lang, meta, value, position }, context) {
      if (lang === 'mermaid') return;
      const words = /^(?:title="([^"]+)")?$/.exec(meta?.trim() ?? '');
      if (!lang || !isLanguage(lang) || words === null) {
        throw new Error(
          printFault({
            file: context.fileURL ? relative(root, fileURLToPath(context.fileURL)) : 'a page',
            line: position?.start.line,
            problem:
              words === null
                ? `a fence takes a language and a title, not "${meta}".`
                : `"${lang ?? ''}" is no language for code: write ${Object.keys(languages).join(', ')}.`,
            mend: 'Begin the fence like this: ```json title="The event of an upload"',
          }),
        );
      }
      const attributes = { language: lang, code: value, ...(words[1] && { title: words[1] }) };
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
