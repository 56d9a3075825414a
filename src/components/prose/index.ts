/** The words that authors may use in MDX, with no import lines. See src/schemas/prose.ts. */
import Aside from './Aside.astro';
import Diagram from './Diagram.astro';
import Drawing from './Drawing.astro';
import DutyBar from './DutyBar.astro';
import DutyTable from './DutyTable.astro';
import Exempt from './Exempt.astro';
import Fact from './Fact.astro';
import FactList from './FactList.astro';
import GlossaryList from './GlossaryList.astro';
import Simulator from './Simulator.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';

export const prose = {
  Aside,
  Diagram,
  Drawing,
  DutyBar,
  DutyTable,
  Exempt,
  Fact,
  FactList,
  GlossaryList,
  Simulator,
  Term,
  Timeline,
};
