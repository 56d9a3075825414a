/** The words that authors may use in MDX, with no import lines. See src/components/vocabulary.ts. */
import CheatSheet from '#book/components/CheatSheet/CheatSheet.astro';
import Scene from '#book/components/Scene/Scene.astro';
import SheetBlock from '#book/components/SheetBlock/SheetBlock.astro';
import SheetDuties from '#book/components/SheetDuties/SheetDuties.astro';
import SheetService from '#book/components/SheetService/SheetService.astro';
import Analogy from '#book/components/Analogy/Analogy.astro';
import AnalogyList from '#book/components/AnalogyList/AnalogyList.astro';
import Actions from './Actions/Actions.astro';
import Aside from './Aside/Aside.astro';
import Bars from './Bars/Bars.astro';
import Card from './Card/Card.astro';
import Cards from './Cards/Cards.astro';
import Cite from './Cite/Cite.astro';
import CodeBlock from './CodeBlock/CodeBlock.astro';
import Compare from '#book/components/Compare/Compare.astro';
import Dates from './Dates/Dates.astro';
import Diagram from './Diagram/Diagram.astro';
import Drawing from './Drawing/Drawing.astro';
import DutyBar from '#book/components/DutyBar/DutyBar.astro';
import DutyNotes from '#book/components/DutyNotes/DutyNotes.astro';
import DutyTable from '#book/components/DutyTable/DutyTable.astro';
import Example from './Example/Example.astro';
import Exempt from './Exempt/Exempt.astro';
import Fact from './Fact/Fact.astro';
import FirstLadder from '#book/components/FirstLadder/FirstLadder.astro';
import Gallery from '#book/components/Gallery/Gallery.astro';
import FactList from './FactList/FactList.astro';
import GlossaryList from './GlossaryList/GlossaryList.astro';
import Key from './Key/Key.astro';
import Misconception from '#book/components/Misconception/Misconception.astro';
import MisconceptionList from '#book/components/MisconceptionList/MisconceptionList.astro';
import Pairs from './Pairs/Pairs.astro';
import PageImage from './PageImage/PageImage.astro';
import Questions from './Questions/Questions.astro';
import Simulator from '#book/components/Simulator/Simulator.astro';
import Term from './Term/Term.astro';
import Timeline from './Timeline/Timeline.astro';

export const prose = {
  Actions,
  Analogy,
  AnalogyList,
  Aside,
  Bars,
  Card,
  Cards,
  CheatSheet,
  Cite,
  CodeBlock,
  Compare,
  Dates,
  Diagram,
  Drawing,
  DutyBar,
  DutyNotes,
  DutyTable,
  Example,
  Exempt,
  Fact,
  FactList,
  FirstLadder,
  Gallery,
  GlossaryList,
  Key,
  Misconception,
  MisconceptionList,
  PageImage,
  Pairs,
  Questions,
  Scene,
  SheetBlock,
  SheetDuties,
  SheetService,
  Simulator,
  Term,
  Timeline,
};
