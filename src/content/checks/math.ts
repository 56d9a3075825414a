import type { Fault } from '../fault.ts';
import { mathOf } from '../math.ts';
import type { Project } from '../project.ts';
import { walk } from '../walk.ts';

/** Math that cannot be shown. */
export function checkMath({ pages }: Project): Fault[] {
  return pages.flatMap(({ file, parsed }) =>
    parsed === undefined
      ? []
      : walk(parsed.tree).flatMap((node) => {
          if (node.type !== 'math' && node.type !== 'inlineMath') return [];
          const found = mathOf(node);
          return 'html' in found ? [] : [{ file, ...found }];
        }),
  );
}
