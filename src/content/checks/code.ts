import { fenceProblem } from '../code.ts';
import type { Fault } from '../fault.ts';
import type { Project } from '../project.ts';
import { lineOf, walk } from '../walk.ts';

/** Fences in languages that nobody colors, and code where text was meant. */
export function checkCode({ pages }: Project): Fault[] {
  return pages.flatMap(({ file, parsed }) => {
    if (parsed === undefined) return [];
    return walk(parsed.tree).flatMap((node) => {
      const line = lineOf(node);
      if (node.type === 'code' && node.lang !== 'mermaid') {
        const fault = fenceProblem(node);
        return fault === undefined ? [] : [{ file, line, ...fault }];
      }
      if (node.type === 'mdxjsEsm') {
        return [
          {
            file,
            line,
            problem: 'Pages do not import or export anything: the line begins with that word.',
            mend: 'Remove it; all components are known. Begin a sentence with another word.',
          },
        ];
      }
      if (node.type === 'text' && /^[^{]*\}/.test(node.value)) {
        return [
          {
            file,
            line,
            problem: 'A closing brace stands in the text, and none is open.',
            mend: 'Remove it, or put it into `code`.',
          },
        ];
      }
      if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [];
      if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) return [];
      return [
        {
          file,
          line,
          problem: `{${node.value}} is code for MDX, not text.`,
          mend: `Put it into \`code\`, or write it without braces.`,
        },
      ];
    });
  });
}
