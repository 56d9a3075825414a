import Slugger from 'github-slugger';
import type { SourcePage } from '../read.ts';
import type { Fault } from '../fault.ts';
import type { Project } from './project.ts';
import { lineOf, textOf, walk } from '../walk.ts';

/** Headings in order, none of the first level, no two with one anchor. */
export function checkHeadings({ pages }: Project): Fault[] {
  return pages.flatMap(({ file, tree }) => {
    if (tree === undefined) return [];
    const faults: Fault[] = [];
    const seen = new Map<string, number | undefined>();
    let level = 1;
    for (const node of walk(tree)) {
      if (node.type !== 'heading') continue;
      const line = lineOf(node);
      const text = textOf(node);
      const anchor = new Slugger().slug(text);
      if (anchor === '') {
        faults.push({
          file,
          line,
          problem: 'The heading has no words that an anchor could be made of.',
          mend: 'Write the heading, or remove its number signs.',
        });
      }
      if (node.depth === 1) {
        faults.push({
          file,
          line,
          problem: `"${text}" is a heading of level 1; that is the title's, from the frontmatter.`,
          mend: 'Begin it with ## instead of #.',
        });
      } else if (node.depth > level + 1) {
        faults.push({
          file,
          line,
          problem: `"${text}" has level ${node.depth}, but the heading before it has level ${level}.`,
          mend: `Begin it with ${'#'.repeat(level + 1)}.`,
        });
      }
      if (seen.has(anchor)) {
        faults.push({
          file,
          line,
          problem: `"${text}" has the anchor #${anchor}, like the heading of line ${seen.get(anchor)}: links would mix them up.`,
          mend: 'Give one of them other words.',
        });
      }
      seen.set(anchor, line);
      level = Math.max(2, node.depth);
    }
    return faults;
  });
}

/** Anchors of the headings of a page, as the build makes them. */
export function anchorsOf({ tree }: SourcePage): Set<string> {
  const slugger = new Slugger();
  const anchors = new Set<string>();
  if (tree === undefined) return anchors;
  for (const node of walk(tree)) {
    if (node.type === 'heading') anchors.add(slugger.slug(textOf(node)));
  }
  return anchors;
}
