/** The words that authors may use in MDX, with no import lines. See src/schemas/prose.ts. */
import CheatSheet from '../sheet/CheatSheet.astro';
import SheetBlock from '../sheet/SheetBlock.astro';
import SheetDuties from '../sheet/SheetDuties.astro';
import SheetService from '../sheet/SheetService.astro';
import Analogy from './Analogy.astro';
import AnalogyList from './AnalogyList.astro';
import Aside from './Aside.astro';
import Cite from './Cite.astro';
import CodeBlock from './CodeBlock.astro';
import Compare from './Compare.astro';
import Diagram from './Diagram.astro';
import Drawing from './Drawing.astro';
import DutyBar from './DutyBar.astro';
import DutyTable from './DutyTable.astro';
import Example from './Example.astro';
import Exempt from './Exempt.astro';
import Fact from './Fact.astro';
import FactList from './FactList.astro';
import GlossaryList from './GlossaryList.astro';
import Misconception from './Misconception.astro';
import MisconceptionList from './MisconceptionList.astro';
import PageImage from './PageImage.astro';
import Simulator from './Simulator.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';

export const prose = {
  Analogy,
  AnalogyList,
  Aside,
  CheatSheet,
  Cite,
  CodeBlock,
  Compare,
  Diagram,
  Drawing,
  DutyBar,
  DutyTable,
  Example,
  Exempt,
  Fact,
  FactList,
  GlossaryList,
  Misconception,
  MisconceptionList,
  PageImage,
  SheetBlock,
  SheetDuties,
  SheetService,
  Simulator,
  Term,
  Timeline,
};
