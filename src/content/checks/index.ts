import type { Fault } from '../fault.ts';
import type { Project } from '../project.ts';
import { checkAddresses } from './addresses.ts';
import { checkCode } from './code.ts';
import { checkComponents } from './components.ts';
import { checkHeadings } from './headings.ts';
import { checkImages } from './images.ts';
import { checkLinks } from './links.ts';
import { checkMath } from './math.ts';
import { checkPlaces } from './places.ts';
import { checkRawFigures } from './raw-figures.ts';
import { checkRecords } from './records.ts';
import { checkReferences } from './references.ts';
import { checkStrays } from './strays.ts';

/** Looks for one kind of fault in everything that authors wrote. */
export type Check = (project: Project) => readonly Fault[];

/** What is checked in every book before a build. A check is one file; add it to the list here. */
export const checks: readonly Check[] = [
  checkAddresses,
  checkCode,
  checkComponents,
  checkHeadings,
  checkImages,
  checkLinks,
  checkMath,
  checkPlaces,
  checkRawFigures,
  checkRecords,
  checkReferences,
  checkStrays,
];
