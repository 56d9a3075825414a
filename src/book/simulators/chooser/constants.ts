import { formatFact } from '#ledger/format.ts';
import { fact, numberOf } from '#ledger/ledger.ts';
import { cell, duties, option, tally } from '../../duty/responsibility.ts';
import { href } from '#shell/url.ts';
import { sourceLink } from '../shared/source-link.ts';
import { exclusions, factsInTexts, type Limits, options } from './model.ts';
import type { Constants } from './view.ts';

/** Where Lambda and Fargate stop, from the ledger. */
export function limits(): Limits {
  return {
    timeoutMs: numberOf('lambda-timeout-max') * 60_000,
    lambdaMemoryMb: numberOf('lambda-memory-max'),
    eksFargateMemoryMb: numberOf('fargate-eks-memory-max') * 1024,
    fargateMemoryMb: numberOf('fargate-memory-max') * 1024,
  };
}

/** Everything that the chooser takes from the records. `numbers` are those of the page's sources. */
export function constants(numbers: ReadonlyMap<string, number>): Constants {
  return {
    limits: limits(),
    figures: Object.fromEntries(factsInTexts().map((id) => [id, formatFact(fact(id))])),
    options: Object.fromEntries(
      options.map((id) => {
        const { label, level, givesUp, page } = option(id);
        const hands = duties.map((duty) => cell(id, duty.id).who);
        return [id, { label, level, givesUp, href: href(page), hands, counts: tally(id) }];
      }),
    ),
    sources: Object.fromEntries(sourceIds().map((id) => [id, sourceLink(id, numbers)])),
  };
}

/** Ids of the sources of the rules, each once. */
export function sourceIds(): string[] {
  return [...new Set(exclusions.map(({ source }) => source))];
}
