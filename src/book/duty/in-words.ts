import { bullets } from '#content/markdown-text.ts';
import { tally } from './hands.ts';
import { levelNames, type Responsibilities } from './responsibility.ts';
import type { Who } from './schema.ts';

const heads = { aws: 'AWS does', shared: 'shared', customer: 'you do' } as const;

/** Who does which duty under these options, one line each, as Markdown. */
export function dutiesInWords(ids: readonly string[], table: Responsibilities): string {
  return bullets(
    ids.map((id) => {
      const { label, level } = table.option(id);
      const hands = table.hands(id);
      const parts = (['aws', 'shared', 'customer'] as const)
        .filter((who) => tally(hands)[who] > 0)
        .map((who) => `${heads[who]} ${tally(hands)[who]} (${dutiesOf(who, hands, table)})`);
      return `**${label}** (${levelNames[level].toLowerCase()}): ${parts.join('; ')}.`;
    }),
  );
}

function dutiesOf(who: Who, hands: readonly Who[], { duties }: Responsibilities): string {
  return duties
    .filter((_, index) => hands[index] === who)
    .map((duty) => duty.short.toLowerCase())
    .join(', ');
}
