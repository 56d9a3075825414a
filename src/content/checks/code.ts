import type { MdastNode } from 'satteri';
import { fenceProblem } from '../code.ts';
import type { Fault } from '../fault.ts';
import type { Project } from '../project.ts';
import { lineOf, walk } from '../walk.ts';

/** Fences in languages that nobody colors or that do not end, and code where text was meant. */
export function checkCode({ pages }: Project): Fault[] {
  return pages.flatMap(({ file, body, parsed }) => {
    if (parsed === undefined) return [];
    return walk(parsed.tree).flatMap((node) => {
      const line = lineOf(node);
      if ((node.type === 'code' || node.type === 'math') && !isClosed(body, node)) {
        return [
          {
            file,
            line,
            problem: `The fence is not closed: all that follows it is taken for ${node.type}.`,
            mend: `End the ${node.type} with a line of the same marks that begin it, such as ${node.type === 'code' ? '```' : '$$'}.`,
          },
        ];
      }
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
          mend: `Put it into \`code\`, or write it without braces. Math stands between $$ and $$.`,
        },
      ];
    });
  });
}

/** Whether a fence ends with a line of marks of its own; code that is only indented has none. */
function isClosed(body: string, { position }: MdastNode): boolean {
  const lines = body.slice(position?.start.offset, position?.end.offset).trimEnd().split('\n');
  const fence = /^(?:`{3,}|~{3,}|\${2,})/.exec(lines[0] ?? '')?.[0];
  if (fence === undefined) return true;
  const last = /^[\s>]*((?:`{3,}|~{3,}|\${2,}))\s*$/.exec(lines.at(-1) ?? '')?.[1] ?? '';
  return lines.length > 1 && last.startsWith(fence);
}
