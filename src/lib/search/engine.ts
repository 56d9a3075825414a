import { editDistance } from '../nearest.ts';
import { compare, type Comparison, type OptionRow } from './compare.ts';
import type { ConceptIndex } from './concept-index.ts';
import { mentionsIn, namesOf } from './names.ts';
import { openIndex, type Name } from './open-index.ts';
import { scorePages, type Score } from './rank.ts';
import { wordsOfQuery } from './text.ts';
import { wishesOf, type Wish } from './wishes.ts';

/** One page that answers a query, and the section to go to: a row of the list of results. */
export interface Answer {
  /** Address without the base path, with the anchor of the best section. */
  address: string;
  path: string;
  title: string;
  /** Heading of the section, or a term of the glossary; empty for the top of the page. */
  heading: string;
  /** Label of the part of the site. */
  section: string;
  /** The page's summary; empty for a term of the glossary. */
  text: string;
}

export interface Answers {
  answers: Answer[];
  /** Stems of the words that were understood, mistyped ones and names of terms included. */
  stems: string[];
}

export interface Engine {
  names: readonly Name[];
  /** What pages and terms say about a query, best first. Never throws, whatever is typed. */
  find: (query: string, options?: { isTyping?: boolean; section?: string }) => Answers;
  /** The two services or levels that a query names, held against each other. */
  compare: (query: string) => Comparison | undefined;
  /** The names most like a query that found nothing. */
  nearestNames: (query: string) => { text: string; address: string }[];
  sectionOf: (path: string) => string | undefined;
  dutiesOf: (path: string) => OptionRow | undefined;
}

/** Answers that reach less than this part of the best one's score are left out. */
const leastOfBest = 0.3;
/** So much of a query, by weight, must be understood: else it is about something else. */
const leastUnderstood = 0.5;
const mostAnswers = 12;
const mostNearest = 3;
const leastLikeness = 0.6;

interface Entry extends Score {
  page: number;
  /** Rank of the page's name that the whole query is; undefined when it is none. */
  rank: number | undefined;
}

/** The concept tier: opens the index and answers queries. README.md in this folder explains how. */
export function createEngine(data: ConceptIndex): Engine {
  const index = openIndex(data);
  const { pages, terms, names, glossary, vocabulary } = index;

  function find(query: string, { isTyping = false, section = '' } = {}): Answers {
    const words = wordsOfQuery(query);
    const mentions = mentionsIn(words, index);
    const wishes = wishesOf(words, mentions, isTyping && !/\s$/.test(query), index);
    const named = namesOf(words, index);

    if (named.length === 0 && !isUnderstood(wishes)) return { answers: [], stems: [] };
    const entries = new Map<number, Entry>();
    for (const [page, score] of scorePages(wishes, mentions, index)) {
      entries.set(page, { ...score, page, rank: undefined });
    }
    let best = 0;
    for (const { score } of entries.values()) best = Math.max(best, score);
    for (const [page, { score }] of entries) {
      if (score < best * leastOfBest) entries.delete(page);
    }
    for (const { page, heading, term, rank } of named.toReversed()) {
      if (page < 0) continue;
      const { score } = entries.get(page) ?? { score: 0 };
      entries.set(page, { page, score, heading, term: page === glossary ? term : -1, rank });
    }
    const answers = [...entries.values()]
      .sort(
        (a, b) =>
          (a.rank ?? Infinity) - (b.rank ?? Infinity) || b.score - a.score || a.page - b.page,
      )
      .map(answer)
      .filter((one) => section === '' || one.section === section)
      .slice(0, mostAnswers);
    const meant = wishes.flatMap(({ stems }) =>
      [...stems].filter(([, factor]) => factor > 0.6 || stems.size < 3).map(([one]) => one),
    );
    return { answers, stems: [...new Set(meant)].map((one) => vocabulary.stems[one] ?? '') };
  }

  function answer({ page, heading, term }: Pick<Entry, 'page' | 'heading' | 'term'>): Answer {
    const { path = '', title = '', section = '', summary = '', headings } = pages[page] ?? {};
    const shared = { path, title, section, text: summary };
    const entry = terms[term];
    if (entry !== undefined) {
      return { ...shared, address: `${path}#${entry.anchor}`, heading: entry.text, text: '' };
    }
    const found = headings?.[heading];
    return found === undefined
      ? { ...shared, address: path, heading: '' }
      : { ...shared, address: `${path}#${found.slug}`, heading: found.text };
  }

  function nearestNames(query: string) {
    const wanted = wordsOfQuery(query).join('').slice(0, 40);
    const seen = new Set<number>();
    return names
      .filter(({ page, rank }) => page >= 0 && rank < 3)
      .map((name) => {
        const longest = Math.max(wanted.length, name.raw.length, 1);
        return { name, likeness: 1 - editDistance(wanted, name.raw) / longest };
      })
      .filter(({ likeness }) => likeness > leastLikeness)
      .sort((a, b) => b.likeness - a.likeness)
      .filter(({ name: { page } }) => !seen.has(page) && seen.add(page))
      .slice(0, mostNearest)
      .map(({ name }) => ({
        text: name.text,
        address: answer({ ...name, term: name.page === glossary ? name.term : -1 }).address,
      }));
  }

  const pageAt = new Map(pages.map((page) => [page.path, page]));
  return {
    names,
    find,
    compare: (query) => compare(wordsOfQuery(query), index.comparison, index),
    nearestNames,
    sectionOf: (path) => pageAt.get(path)?.section,
    dutiesOf: (path) => index.comparison.options[pageAt.get(path)?.duties ?? -1],
  };
}

function isUnderstood(wishes: readonly Wish[]): boolean {
  let understood = 0;
  let all = 0;
  for (const { weight, certainty } of wishes) {
    if (certainty === undefined) continue;
    understood += weight * certainty;
    all += weight;
  }
  return all > 0 && understood >= all * leastUnderstood;
}
