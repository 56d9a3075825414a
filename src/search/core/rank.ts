import type { Index, Section } from './open-index.ts';
import type { Query, Term } from './query.ts';

/** How well a section answers a query. */
export interface Score {
  section: number;
  score: number;
  /** How much of the query it holds, by weight, 0 to 1. */
  held: number;
}

/*
 * A section's score is the sum of what each term of the query finds in it (as in BM25F: prominence
 * that saturates, times the weight of the term), plus pairs of words that stand side by side in
 * both. That sum is multiplied by how much of the query the section holds, by how alike the query
 * and its heading are, by whether both ask in the same way, and by how much it is about the subjects
 * that the query names.
 * The values were found with `npm run search:quality`, by changing them one after the other.
 */
export const weights = {
  saturation: 2,
  pair: { heading: 0.4, opening: 0.4 },
  held: 0.4,
  likeness: 0.6,
  question: 0.8,
  subject: 0.6,
  comparison: 0.5,
  asks: 0.35,
};

/** Scores every section that holds a word of the query, best first. */
export function rankSections(query: Query, index: Index): Score[] {
  const { terms, pairs } = query;
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return [];
  const found = new Map<number, { sum: number; held: number }>();
  for (const term of terms) {
    for (const [section, value] of sectionsOf(term, index)) {
      const entry = found.get(section) ?? { sum: 0, held: 0 };
      found.set(section, entry);
      entry.sum += term.weight * value;
      entry.held += term.weight;
    }
  }
  for (const [pair, weight] of pairs) {
    for (const at of sectionsWith(pair, index)) {
      const [entry, section] = [found.get(at), index.sections[at]];
      if (entry && section) entry.sum += weight * pairValue(pair, section);
    }
  }
  const asked = askedIn(terms);
  const scores: Score[] = [];
  for (const [at, { sum, held }] of found) {
    const section = index.sections[at];
    if (section === undefined) continue;
    let score = sum;
    score *= (held / all) ** weights.held;
    const isComparison = query.subjects.length > 1;
    const sameSubjects = isComparison ? likeSubjects(query, section) : 1;
    score *= 1 + weights.likeness * sameSubjects * likeness(asked, section, index);
    score *= 1 - weights.subject * (1 - aboutness(query, section));
    if (isComparison) score *= 1 + weights.comparison * sameSubjects;
    score *= (1 + weights.asks) ** query.asks.intersection(section.asks).size;
    scores.push({ section: at, score, held: held / all });
  }
  return scores.sort((a, b) => b.score - a.score || a.section - b.section);
}

/** What a term finds in each section: its best alternative there. */
function sectionsOf({ alternatives }: Term, { postings }: Index): Map<number, number> {
  const best = new Map<number, number>();
  for (const [stem, factor] of alternatives) {
    for (const [section, prominence] of postings.get(stem) ?? []) {
      const value = (factor * prominence) / (prominence + weights.saturation);
      if (value > (best.get(section) ?? 0)) best.set(section, value);
    }
  }
  return best;
}

/** The sections that hold both words of a pair. */
function* sectionsWith(pair: string, { postings }: Index): Iterable<number> {
  const [first, second] = pair
    .trim()
    .split(' ')
    .map((one) => postings.get(one));
  for (const at of first?.keys() ?? []) if (second?.has(at)) yield at;
}

function pairValue(pair: string, { stems }: Section): number {
  if (stems.heading.includes(pair)) return weights.pair.heading;
  return stems.opening.includes(pair) ? weights.pair.opening : 0;
}

/** The words of a query that are compared with headings, by each stem that satisfies them. */
interface Asked {
  weight: number;
  byStem: ReadonlyMap<string, readonly (readonly [term: Term, factor: number])[]>;
}

function askedIn(terms: readonly Term[]): Asked {
  const asked = terms.filter(({ subject }) => subject === undefined);
  const byStem = new Map<string, [Term, number][]>();
  for (const term of asked) {
    for (const [one, factor] of term.alternatives) {
      const found = byStem.get(one);
      if (found === undefined) byStem.set(one, [[term, factor]]);
      else found.push([term, factor]);
    }
  }
  return {
    weight: asked.reduce((sum, { weight }) => sum + weight, 0),
    byStem,
  };
}

/** How much the query and the heading (or a question that the section answers) say the same, 0 to 1. */
function likeness(
  { weight: ofQuery, byStem }: Asked,
  { phrasings }: Section,
  index: Index,
): number {
  let most = 0;
  for (const [place, phrase] of phrasings.entries()) {
    let best: Map<Term, number> | undefined;
    for (const one of phrase) {
      const found = byStem.get(one);
      if (found === undefined) continue;
      best ??= new Map();
      for (const [term, factor] of found) {
        best.set(term, Math.max(factor, best.get(term) ?? 0));
      }
    }
    if (best === undefined) continue;
    const shared = best.entries().reduce((sum, [{ weight }, factor]) => sum + weight * factor, 0);
    const ofPhrase = [...phrase].reduce((sum, one) => sum + index.weightOf(one), 0);
    const value = (2 * Math.min(shared, ofPhrase)) / (ofPhrase + ofQuery);
    most = Math.max(most, place === 0 ? value : value * weights.question);
  }
  return most;
}

/** How much the subjects of the query and those of the heading are the same, 0 to 1. */
function likeSubjects({ subjects }: Query, { named }: Section): number {
  const shared = subjects.filter((one) => named.has(one)).length;
  return shared / (subjects.length + named.size - shared);
}

/** How much a section is about the subjects that the query names, 0 to 1. */
function aboutness({ subjects }: Query, section: Section): number {
  if (subjects.length === 0) return 1;
  return subjects.reduce((sum, one) => sum + (section.subjects[one] ?? 0), 0) / subjects.length;
}
