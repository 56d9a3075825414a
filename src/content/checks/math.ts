import type { Fault } from '../fault.ts';
import { mathOf } from '../math.ts';
import type { Project } from '../project.ts';
import { lineOf, walk } from '../walk.ts';

/** Math that cannot be shown. */
export function checkMath({ pages }: Project): Fault[] {
  return pages.flatMap(({ file, parsed }) =>
    parsed === undefined
      ? []
      : walk(parsed.tree).flatMap((node) => {
          if (node.type !== 'math' && node.type !== 'inlineMath') return [];
          const isBlock = node.type === 'math';
          const found = mathOf(node.value, isBlock);
          if ('html' in found) return [];
          const { problem, mend, below } = found;
          // The formula of a block begins below its mark.
          const line = (lineOf(node) ?? 1) + (isBlock ? 1 : 0) + below;
          return [{ file, line, problem, mend }];
        }),
  );
}
