import type { Components } from '#content/component.ts';
import { actions } from './Actions/component.ts';
import { aside } from './Aside/component.ts';
import { bars } from './Bars/component.ts';
import { card } from './Card/component.ts';
import { cards } from './Cards/component.ts';
import { cite } from './Cite/component.ts';
import { dates } from './Dates/component.ts';
import { diagram } from './Diagram/component.ts';
import { drawing } from './Drawing/component.ts';
import { ends } from './Ends/component.ts';
import { example } from './Example/component.ts';
import { exempt } from './Exempt/component.ts';
import { fact } from './Fact/component.ts';
import { factList } from './FactList/component.ts';
import { fileTree } from './FileTree/component.ts';
import { glossaryList } from './GlossaryList/component.ts';
import { key } from './Key/component.ts';
import { pairs } from './Pairs/component.ts';
import { questions } from './Questions/component.ts';
import { steps } from './Steps/component.ts';
import { tabItem } from './TabItem/component.ts';
import { tabs } from './Tabs/component.ts';
import { term } from './Term/component.ts';
import { timeline } from './Timeline/component.ts';

/** The components that authors of any book may use in MDX, with no import lines. */
export const components: Components = {
  Actions: actions,
  Aside: aside,
  Bars: bars,
  Card: card,
  Cards: cards,
  Cite: cite,
  Dates: dates,
  Diagram: diagram,
  Drawing: drawing,
  Ends: ends,
  Example: example,
  Exempt: exempt,
  Fact: fact,
  FactList: factList,
  FileTree: fileTree,
  GlossaryList: glossaryList,
  Key: key,
  Pairs: pairs,
  Questions: questions,
  Steps: steps,
  TabItem: tabItem,
  Tabs: tabs,
  Term: term,
  Timeline: timeline,
};
