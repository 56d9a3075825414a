import type { Components } from '#content/component.ts';
import { analogy } from './Analogy/component.ts';
import { analogyList } from './AnalogyList/component.ts';
import { cheatSheet } from './CheatSheet/component.ts';
import { compare } from './Compare/component.ts';
import { dutyNotes } from './DutyNotes/component.ts';
import { dutyBar } from './DutyBar/component.ts';
import { dutyTable } from './DutyTable/component.ts';
import { errorIndex } from './ErrorIndex/component.ts';
import { firstLadder } from './FirstLadder/component.ts';
import { gallery } from './Gallery/component.ts';
import { misconception } from './Misconception/component.ts';
import { misconceptionList } from './MisconceptionList/component.ts';
import { scene } from './Scene/component.ts';
import { sheetBlock } from './SheetBlock/component.ts';
import { sheetCost } from './SheetCost/component.ts';
import { sheetDuties } from './SheetDuties/component.ts';
import { sheetService } from './SheetService/component.ts';
import { sheetStep } from './SheetStep/component.ts';
import { simulator } from './Simulator/component.ts';

/** The components that only this book has. */
export const components: Components = {
  Analogy: analogy,
  AnalogyList: analogyList,
  CheatSheet: cheatSheet,
  Compare: compare,
  DutyBar: dutyBar,
  DutyNotes: dutyNotes,
  DutyTable: dutyTable,
  ErrorIndex: errorIndex,
  FirstLadder: firstLadder,
  Gallery: gallery,
  Misconception: misconception,
  MisconceptionList: misconceptionList,
  Scene: scene,
  SheetBlock: sheetBlock,
  SheetCost: sheetCost,
  SheetDuties: sheetDuties,
  SheetService: sheetService,
  SheetStep: sheetStep,
  Simulator: simulator,
};
