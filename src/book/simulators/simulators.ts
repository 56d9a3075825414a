import type { OpenBook } from '#content/book.ts';
import { responsibilities, sourcesOfDuties } from '../duty/responsibility.ts';
import { sourceIds as chooserSources } from './chooser/constants.ts';
import { sourceIds as costSources } from './cost/constants.ts';
import { sourceIds as timelineSources } from './lambda-timeline/constants.ts';
import { constantsFrom } from './orchestrator/constants.ts';
import { ruleSources } from './orchestrator/rules-in-words.ts';
import { sourceIds as portabilitySources } from './portability/table.ts';

/** What a page says of a simulator that it can name but not run, and what the simulator rests on. */
interface Simulator {
  about: string;
  /** Ids of its sources, which the page that shows it lists. */
  sources: (book: OpenBook) => string[];
}

/** Every simulator, by its name. */
export const simulators: Readonly<Record<string, Simulator>> = {
  ladder: {
    about: 'the ladder of service levels',
    sources: (book) => sourcesOfDuties(responsibilities(book)),
  },
  chooser: { about: 'which service fits your work', sources: chooserSources },
  cost: {
    about: 'what one workload costs on Lambda, Fargate and EC2',
    sources: ({ ledger }) => costSources(ledger),
  },
  'lambda-timeline': {
    about: 'requests, environments and the bill of a function',
    sources: ({ ledger }) => timelineSources(ledger),
  },
  portability: { about: 'one application on three machines', sources: portabilitySources },
  orchestrator: {
    about: 'desired and actual state of a cluster',
    sources: ({ ledger }) => ruleSources(constantsFrom(ledger.read)),
  },
};
