import { readContent, type Content } from './content.ts';
import { checkDiagrams } from './diagrams.ts';
import { checkExamples } from './examples.ts';
import type { Fault } from './fault.ts';
import { checkImages } from './images.ts';
import { checkLinks } from './links.ts';
import { checkRawFigures } from './raw-figures.ts';
import { checkHeadings } from './structure.ts';
import { checkWords } from './words.ts';

/**
 * Everything that is checked in the sources before a build, in one go, so that an author sees
 * all faults at once. A check is one file in this folder; add it to the list here.
 */
const checks: readonly ((content: Content) => Fault[] | Promise<Fault[]>)[] = [
  ({ root }) => checkDiagrams(root),
  checkExamples,
  checkHeadings,
  checkImages,
  checkLinks,
  checkRawFigures,
  checkWords,
];

/** All faults of the project whose folder is `root`. */
export async function checkContent(root: string): Promise<Fault[]> {
  const { content, faults } = await readContent(root);
  const more = await Promise.all(checks.map((check) => check(content)));
  return [...faults, ...more.flat()];
}
