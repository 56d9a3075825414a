import { slug } from 'github-slugger';
import type { Fault } from '../fault.ts';
import type { Project } from '../project.ts';

/** Headings in order, none of the first level, no two with one anchor. */
export function checkHeadings({ pages }: Project): Fault[] {
  return pages.flatMap(({ file, parsed }) => {
    const faults: Fault[] = [];
    const seen = new Map<string, number | undefined>();
    let level = 1;
    for (const { depth, text, line, slug: own } of parsed?.headings ?? []) {
      // Anchors of words are made apart on the page; those of authors are not.
      const anchor = own.startsWith(slug(text)) ? slug(text) : own;
      if (anchor === '') {
        faults.push({
          file,
          line,
          problem: 'The heading has no words that an anchor could be made of.',
          mend: 'Write the heading, or remove its number signs.',
        });
      }
      if (depth === 1) {
        faults.push({
          file,
          line,
          problem: `"${text}" is a heading of level 1; that is the title's, from the frontmatter.`,
          mend: 'Begin it with ## instead of #.',
        });
      } else if (depth > level + 1) {
        faults.push({
          file,
          line,
          problem: `"${text}" has level ${depth}, but the heading before it has level ${level}.`,
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
      level = Math.max(2, depth);
    }
    return faults;
  });
}
