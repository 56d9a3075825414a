import { sourceIds as chooserSourceIds } from './chooser/constants.ts';
import { sourceIds as costSourceIds } from './cost/constants.ts';
import { sourceIds as ladderSourceIds } from './ladder/data.ts';
import { sourceIds as smallLadderSourceIds } from './ladder-small/data.ts';
import { sourceIds as timelineSourceIds } from './lambda-timeline/constants.ts';
import { sourceIds as portabilitySourceIds } from './portability/table.ts';
import { numberOf } from '#ledger/ledger.ts';
import { constantsFrom } from './orchestrator/constants.ts';
import { ruleSources } from './orchestrator/rules-in-words.ts';

/** Ids of the sources that each simulator rests on; the page that shows it lists them. */
const sourcesOf: Record<string, () => string[]> = {
  ladder: () => [...ladderSourceIds],
  'ladder-small': smallLadderSourceIds,
  chooser: chooserSourceIds,
  cost: costSourceIds,
  'lambda-timeline': timelineSourceIds,
  portability: portabilitySourceIds,
  orchestrator: () => ruleSources(constantsFrom(numberOf)),
};

/** Ids of the sources of all simulators that an MDX text shows. */
export function simulatorSources(mdx: string): string[] {
  const names = [...mdx.matchAll(/<Simulator\s[^>]*?\bname="([^"]+)"/g)].map((match) => match[1]);
  return names.flatMap((name) => (name === undefined ? [] : (sourcesOf[name]?.() ?? [])));
}
