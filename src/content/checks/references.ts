import { didYouMean, type Fault } from '../fault.ts';
import { figureReferences, sourceNames } from '../kinds.ts';
import { AnyName, type Names } from '../names.ts';
import type { Project } from '../project.ts';

/** Names that nothing has, or that may not stand there, in records and in the frontmatter. */
export function checkReferences(project: Project): Fault[] {
  const inRecords = project.records.references().flatMap(({ at, id, names, file, lineAt }) => {
    const found = wrongName(id, names, project);
    return found === undefined ? [] : [{ file, line: lineAt(...at), ...found }];
  });
  const inPages = project.pages.flatMap(({ file, data, lineOfKey }) =>
    (data === undefined
      ? []
      : [
          ...project.about.frontmatter.references(data),
          ...data.sources.map((id) => ({ at: ['sources'], id, names: sourceNames })),
          ...figureReferences('summary', data.summary),
        ]
    ).flatMap(({ at, id, names }) => {
      const found = wrongName(id, names, project);
      return found === undefined ? [] : [{ file, line: lineOfKey(String(at[0])), ...found }];
    }),
  );
  return [...inRecords, ...inPages];
}

/** What is wrong with a name that nothing has, or that may not be used there. */
export function wrongName(
  id: string,
  names: Names,
  project: Project,
): Pick<Fault, 'problem' | 'mend' | 'dueTo'> | undefined {
  const known = names.known(project);
  const isUnread = known instanceof AnyName && !known.isKnown(id);
  if (known.has(id) && !isUnread) return names.refuse?.(id, project);
  return {
    problem: `"${id}" is not ${names.what}.`,
    mend: `${didYouMean(id, known)}Or ${names.add(project.about.folder)}.`,
    ...(isUnread && { dueTo: known.cause }),
  };
}
