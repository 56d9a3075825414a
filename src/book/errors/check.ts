import type { Fault } from '#content/fault.ts';
import type { Project } from '#content/project.ts';
import { ownData } from '../frontmatter.ts';

/** The sections of an entry, in their order: an operator finds each where it always is. */
const entrySections = [
  'Check first',
  'Causes',
  'Fix',
  'Prevent it',
  'Where you see it',
  'Similar messages',
  'Related',
] as const;

const optional: readonly string[] = ['Similar messages'];

/**
 * What an entry of the error section lacks, and entries that no list leads to. The lists of the
 * services are read on paper, too: they hold the message and its meaning.
 */
export function checkErrors({ pages, byPath }: Project): Fault[] {
  return pages.flatMap(({ file, path, data, parsed, lineOfKey }) => {
    const error = data && ownData(data).error;
    if (error === undefined || parsed === undefined) return [];
    const faults: Fault[] = [];
    const tell = (problem: string, mend: string, line?: number) =>
      faults.push({ file, line, problem, mend });

    const titles = parsed.headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
    const expected = entrySections.filter(
      (title) => !optional.includes(title) || titles.includes(title),
    );
    if (titles.join('|') !== expected.join('|')) {
      tell(
        `Its sections are ${titles.join(', ')}.`,
        `Write these, in this order: ${entrySections.join(', ')}.`,
      );
    }
    const at = parsed.sections.findIndex(({ heading }) => heading === 'Causes');
    const rest = parsed.sections.slice(at + 1);
    const end = rest.findIndex(({ depth }) => depth === 2);
    const causes = end < 0 ? rest : rest.slice(0, end);
    if (causes.length < 2) {
      tell(
        'It names fewer than two causes.',
        'Write each as a heading of the third level below "Causes".',
      );
    }
    const list = `/errors/${error.service}/`;
    if (!path.startsWith(list)) {
      tell(
        `It belongs to the service "${error.service}", but stands at ${path}.`,
        `Move the file below ${list}, or correct the service.`,
        lineOfKey('error'),
      );
    }
    const index = byPath.get(list);
    const line = `(${path}): ${data?.summary ?? ''}`;
    if (index !== undefined && !index.body.includes(line)) {
      tell(
        `The list ${list} doesn't lead to it with its summary.`,
        `Write in ${index.file}: - [\`${data?.title ?? ''}\`]${line}`,
      );
    }
    return faults;
  });
}
