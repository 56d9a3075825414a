import type { Fault } from '#content/fault.ts';
import type { Project } from '#content/project.ts';
import { nearest } from '#ledger/nearest.ts';

/** Questions in frontmatter whose section doesn't exist: search would have to guess who answers. */
export function checkQuestions({ pages }: Pick<Project, 'pages'>): Fault[] {
  return pages.flatMap(({ file, data, parsed, lineOfKey }) => {
    const anchors = parsed?.sections.map(({ slug }) => slug) ?? [];
    return (data?.questions ?? []).flatMap((one): Fault[] => {
      if (typeof one === 'string' || parsed === undefined || anchors.includes(one.section))
        return [];
      const meant = nearest(one.section, anchors);
      return [
        {
          file,
          line: lineOfKey('questions'),
          problem: `The question "${one.ask}" names the section "${one.section}", which isn’t on this page.`,
          mend:
            meant === undefined
              ? 'Name the anchor of the heading that answers it.'
              : `Did you mean "${meant}"?`,
        },
      ];
    });
  });
}
