import { formatFact } from '#ledger/format.ts';
import type { Read } from '#ledger/derive.ts';
import { tally } from '../../duty/hands.ts';
import { responsibilities } from '../../duty/responsibility.ts';
import { href } from '#shell/url.ts';
import { sourceLink, type Surroundings } from '../shared/source-link.ts';
import { exclusions, factsInTexts, type Limits, options } from './model.ts';
import type { Constants } from './view.ts';

/** Where Lambda and Fargate stop, from the ledger. */
export function limits(read: Read): Limits {
  return {
    timeoutMs: read('lambda-timeout-max') * 60_000,
    lambdaMemoryMb: read('lambda-memory-max'),
    eksFargateMemoryMb: read('fargate-eks-memory-max') * 1024,
    fargateMemoryMb: read('fargate-memory-max') * 1024,
  };
}

/** Everything that the chooser takes from the records. */
export function constants(around: Surroundings): Constants {
  const { ledger } = around.book;
  const { option, hands: handsOf } = responsibilities(around.book);
  return {
    limits: limits(ledger.read),
    figures: Object.fromEntries(factsInTexts().map((id) => [id, formatFact(ledger.fact(id))])),
    options: Object.fromEntries(
      options.map((id) => {
        const { label, level, givesUp, page } = option(id);
        const hands = handsOf(id);
        return [id, { label, level, givesUp, href: href(page), hands, counts: tally(hands) }];
      }),
    ),
    sources: Object.fromEntries(sourceIds().map((id) => [id, sourceLink(id, around)])),
  };
}

/** Ids of the sources of the rules, each once. */
export function sourceIds(): string[] {
  return [...new Set(exclusions.map(({ source }) => source))];
}
