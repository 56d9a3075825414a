import type { Index, Name } from './open-index.ts';
import { isStopWord, nameKey, withoutFrame } from './text.ts';
import { typoCost } from './typos.ts';

/** A name in the query, and the positions of its words there, from and up to. */
export interface Mention {
  name: Name;
  from: number;
  to: number;
}

/** The part of the index that names are looked up in. */
export type Names = Pick<Index, 'names' | 'namesByKey'>;

const longestMention = 5;
/** Three letters leave no room for a typo: ECS is not a mistyped EKS. */
const leastForTypo = 4;

/**
 * What the whole query is a name of, nearest first: as it is, or without "what is a"; exactly, or
 * but for plural endings, spaces and hyphens; only then after one typo.
 */
export function namesOf(words: readonly string[], index: Names): Name[] {
  const bare = withoutFrame(words);
  const spellings = [words, bare].filter((one) => one.length > 0);
  for (const spelling of spellings) {
    const exact = index.namesByKey.get(nameKey(spelling));
    if (exact !== undefined) return [...exact];
  }
  for (const spelling of spellings) {
    const near = namesOneTypoAway(spelling, index);
    if (near.length > 0) return near;
  }
  return [];
}

/** The name that begins with these words while the last one is being typed: the shortest of the first rank. */
export function begunName(words: readonly string[], { names }: Pick<Names, 'names'>): Name[] {
  const begun = words.join('');
  if (begun.length < leastForTypo) return [];
  const [first] = names
    .filter(({ raw, page }) => page >= 0 && raw.startsWith(begun))
    .sort((a, b) => a.rank - b.rank || a.raw.length - b.raw.length);
  return first === undefined ? [] : [first];
}

/** The names that one likely typo (cost 1), or else one other wrong letter, turns into these words. */
function namesOneTypoAway(words: readonly string[], { names }: Pick<Names, 'names'>): Name[] {
  const raw = words.join('');
  const key = nameKey(words);
  if (raw.length < leastForTypo - 1) return [];
  let least = Infinity;
  let nearest: Name[] = [];
  for (const name of names) {
    if (name.raw.length < leastForTypo) continue;
    const cost = Math.min(typoCost(raw, name.raw), typoCost(key, name.key));
    if (cost > least || cost === Infinity) continue;
    if (cost < least) nearest = [];
    least = cost;
    nearest.push(name);
  }
  return nearest;
}

/** Names inside the query, longest first, none overlapping another. */
export function mentionsIn(words: readonly string[], index: Names): Mention[] {
  const found: Mention[] = [];
  for (let length = Math.min(longestMention, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const to = from + length;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const part = words.slice(from, to);
      if (part.every(isStopWord)) continue;
      const name = index.namesByKey.get(nameKey(part))?.[0];
      if (name !== undefined) found.push({ name, from, to });
    }
  }
  return found;
}
