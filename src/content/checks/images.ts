import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fault } from '../fault.ts';
import type { Project } from '../project.ts';
import { lineOf, walk } from '../walk.ts';

const largestBytes = 200_000;

/** Images without a text, that are not there, or that are too large for a page. */
export function checkImages({ root, pages }: Project): Fault[] {
  const faults: Fault[] = [];
  for (const { file, parsed } of pages) {
    if (parsed === undefined) continue;
    for (const node of walk(parsed.tree)) {
      if (node.type !== 'image') continue;
      const line = lineOf(node);
      if (!node.alt) {
        faults.push({
          file,
          line,
          problem: `The image ${node.url} has no text for readers who do not see it.`,
          mend: 'Write what it shows between the square brackets: ![a text](file.png).',
        });
      }
      if (/^(?:\w+:|\/\/)/.test(node.url)) {
        faults.push({
          file,
          line,
          problem: `The image ${node.url} comes from another site; the content policy refuses it.`,
          mend: 'Save it beside the page and name that file.',
        });
        continue;
      }
      const place = node.url.startsWith('/')
        ? join(root, 'public', node.url)
        : join(root, dirname(file), node.url);
      const size = statSync(place, { throwIfNoEntry: false })?.size;
      if (size === undefined) {
        faults.push({
          file,
          line,
          problem: `The image ${node.url} does not exist.`,
          mend: 'Correct its path, which is relative to the page, or add the file.',
        });
      } else if (size > largestBytes) {
        faults.push({
          file,
          line,
          problem: `The image ${node.url} has ${Math.round(size / 1000)} kB; the most is ${largestBytes / 1000} kB.`,
          mend: 'Make it smaller, or draw it as SVG or as a diagram.',
        });
      }
    }
  }
  return faults;
}
