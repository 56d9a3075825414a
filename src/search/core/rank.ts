import type { Mention } from './names.ts';
import type { OpenIndex, Page, Unit } from './open-index.ts';
import type { Wish } from './wishes.ts';

/** How well a page answers, and with which section. */
export interface Score {
  score: number;
  /** How much of the query the page holds anywhere, by weight, 0 to 1. */
  held: number;
  /** Place of the section, or -1 for the top of the page. */
  heading: number;
}

type Kind = Unit['kind'];

/*
 * A unit (a question, a heading …) is liked for how much of the query it says, and for how little
 * else it says:  (met / all of the query) ** ofQuery  *  (met / all of the unit) ** ofUnit.
 * A page's score is the sum over the kinds of `share` times its best unit of that kind, plus shares
 * for the words of the query it holds anywhere, and for names in the query that are its own.
 * The values were found with `npm run search:quality`, by changing them one after the other.
 */
const kinds: Readonly<Record<Kind, { share: number; ofQuery: number; ofUnit: number }>> = {
  name: { share: 0.35, ofQuery: 0.25, ofUnit: 0.6 },
  question: { share: 1.1, ofQuery: 3.4, ofUnit: 0.3 },
  heading: { share: 0.45, ofQuery: 2.5, ofUnit: 1.1 },
  summary: { share: 0.35, ofQuery: 2, ofUnit: 0.3 },
};
const shareOfWords = 0.6;
const shareOfMentions = 0.7;
/** What a word is worth to a section when only the page's title says it. */
const worthOfTitle = 0.5;
const leastScore = 0.3;

interface Best {
  value: number;
  heading: number;
}

/** Scores every page that has something to say about a query. */
export function scorePages(
  wishes: readonly Wish[],
  mentions: readonly Mention[],
  index: OpenIndex,
): Map<number, Score> {
  const scores = new Map<number, Score>();
  const all = wishes.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return scores;

  const best = new Map<number, Map<Kind, Best>>();
  for (const [unit, gains] of gainsOf(wishes, index)) {
    const { kind, page } = unit;
    const { ofQuery, ofUnit } = kinds[kind];
    let met = 0;
    let own = 0;
    gains.forEach((gain, place) => {
      met += gain;
      const wish = wishes[place];
      if (gain > 0 || kind === 'name' || wish === undefined) return;
      own += worthOfTitle * wish.weight * satisfaction(wish, index.pages[page]?.own);
    });
    const value = ((met + own) / all) ** ofQuery * ((met + own) / (unit.weight + own)) ** ofUnit;
    const bestOfPage = best.get(page) ?? new Map<Kind, Best>();
    best.set(page, bestOfPage);
    if (value > (bestOfPage.get(kind)?.value ?? 0)) {
      bestOfPage.set(kind, { value, heading: unit.heading });
    }
  }

  index.pages.forEach((page, place) => {
    const bestOfPage = best.get(place);
    let held = 0;
    for (const { stems, weight } of wishes) {
      let most = 0;
      for (const [one, factor] of stems) most = Math.max(most, factor * (page.bag.get(one) ?? 0));
      held += most * weight;
    }
    let mentioned = 0;
    for (const { name, from, to } of mentions) {
      if (name.page !== place) continue;
      for (const wish of wishes) {
        if (from <= wish.place && wish.place < to) mentioned += wish.weight;
      }
    }
    let score = (shareOfWords * held + shareOfMentions * mentioned) / all;
    for (const [kind, { value }] of bestOfPage ?? []) score += kinds[kind].share * value;
    if (score < leastScore) return;
    const heading = bestSection(page, wishes, bestOfPage);
    scores.set(place, { score, held: held / all, heading });
  });
  return scores;
}

/** What each unit meets of each wish. */
function gainsOf(wishes: readonly Wish[], { postings, weightOf }: OpenIndex): Map<Unit, number[]> {
  const gains = new Map<Unit, number[]>();
  wishes.forEach(({ stems, weight }, place) => {
    for (const [one, factor] of stems) {
      const gain = factor * Math.min(weight, weightOf(one));
      for (const unit of postings.get(one) ?? []) {
        const list = gains.get(unit) ?? wishes.map(() => 0);
        gains.set(unit, list);
        list[place] = Math.max(list[place] ?? 0, gain);
      }
    }
  });
  return gains;
}

function satisfaction({ stems }: Wish, own: ReadonlySet<number> | undefined): number {
  let most = 0;
  for (const [one, factor] of stems) if (own?.has(one)) most = Math.max(most, factor);
  return most;
}

/** The section that answers the question most like the query, else the one whose heading says most of it. */
function bestSection(
  { headings, own }: Page,
  wishes: readonly Wish[],
  best: ReadonlyMap<Kind, Best> | undefined,
): number {
  const heading = best?.get('heading');
  const question = best?.get('question');
  if (heading !== undefined && heading.value > 0.4) return heading.heading;
  if (question !== undefined && question.value > 0.7) return question.heading;
  let most = 0;
  let section = -1;
  headings.forEach(({ stems }, place) => {
    const rest = new Set([...stems].filter((one) => !own.has(one)));
    const value = wishes.reduce((sum, wish) => sum + satisfaction(wish, rest) * wish.weight, 0);
    if (value > most) [most, section] = [value, place];
  });
  const all = wishes.reduce((sum, { weight }) => sum + weight, 0);
  return most > all * 0.3 ? section : -1;
}
