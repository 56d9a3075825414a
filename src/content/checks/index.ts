import { checkCode } from './code.ts';
import { readContent } from '../read.ts';
import { checkDiagrams } from '#diagrams/check.ts';
import { checkExamples } from './examples.ts';
import type { Fault } from '../fault.ts';
import { checkImages } from './images.ts';
import { checkLinks } from './links.ts';
import { checkNames } from './names.ts';
import { joinProject, type Project } from './project.ts';
import { checkRawFigures } from './raw-figures.ts';
import { readRecords } from './records.ts';
import { checkReferences } from './references.ts';
import { checkHeadings } from './structure.ts';
import { checkWords } from './words.ts';

/**
 * Everything that is checked in the sources before a build, in one go, so that an author sees
 * all faults at once. A check is one file in this folder; add it to the list here.
 */
const checks: readonly ((project: Project) => Fault[] | Promise<Fault[]>)[] = [
  checkCode,
  ({ root }) => checkDiagrams(root),
  checkExamples,
  checkHeadings,
  checkImages,
  checkLinks,
  checkNames,
  checkRawFigures,
  checkReferences,
  checkWords,
];

/** All faults of the project whose folder is `root`. */
export async function checkContent(root: string): Promise<Fault[]> {
  const { content, faults: ofContent } = readContent(root);
  const { records, faults: ofRecords } = readRecords(root);
  const { project, faults: ofFigures } = await joinProject(content, records);
  const more = await Promise.all(checks.map((check) => check(project)));
  // What is wrong in a record would come back as a figure that cannot be worked out.
  return [...ofContent, ...ofRecords, ...(ofRecords.length > 0 ? [] : ofFigures), ...more.flat()];
}
