import type { Weights } from './excerpt.ts';
import { beginningOf, type Beginning } from './beginning.ts';
import { glossaryPath } from './index-data.ts';
import { isPasted, matchMessages, type Message } from './messages.ts';
import { begunName, namesOf } from './names.ts';
import { ranks, type Index, type Name } from './open-index.ts';
import { readQuery, type Query } from './query.ts';
import { rankSections, type Score } from './rank.ts';
import { nameKey, wordsOf } from './text.ts';

/** A row of the list of results: a page, and the section of it that answers. */
export interface Result {
  /** Address without the base path, with the anchor of the section. */
  address: string;
  path: string;
  title: string;
  /** Labels of the pages that lead to it, and its own unless that is what the row is called. */
  crumbs: readonly string[];
  /** Heading of the section, or a term of the glossary; empty for the top of the page. */
  heading: string;
  /** Label of the part of the site. */
  group: string;
  /** The opening of the section, or the definition of the term; empty as long as it has not come. */
  text: string;
  /** True when most of what was asked stands further down in the section. */
  isInBody: boolean;
  /** Other sections of the page that answer, too. */
  more: readonly { address: string; heading: string }[];
}

export interface Answer {
  results: readonly Result[];
  /** The stems of the words that led there, and how much each tells. */
  weights: Weights;
  /** Typed words that were taken for others. */
  corrections: Query['corrections'];
  /** False when a word is not known here: full text may know more. */
  isSure: boolean;
  /** True when the first result stands out: it names what was asked, or is far ahead. */
  isClear: boolean;
  /** For a pasted message that only begins like known ones: what to compare. */
  beginning?: Beginning | undefined;
}

export interface FindOptions {
  /** The last word may be unfinished. */
  isTyping?: boolean;
  /** Corrects no typo. */
  asTyped?: boolean;
  /** Label of the only part of the site to look in. */
  group?: string;
}

export interface Engine {
  index: Index;
  /** What the site says about a query, best first. Never throws, whatever is typed. */
  find: (query: string, options?: FindOptions) => Answer;
  /** Where a name leads. */
  addressOf: (name: Name) => string;
  groupOf: (path: string) => string;
}

/** Sections that reach less than this part of the best one's score are left out. */
const leastOfBest = 0.25;
/** So much of a query, by weight, must be understood: else it is about something else. */
const leastUnderstood = 0.5;
/** So much of its words is enough when one is exactly the name of something: "fargate static ip". */
const leastBesideName = 0.3;
/** Some section must hold so much of it: words from all corners of the site are no subject. */
const leastHeld = 0.45;
/** Another section of a page is offered when it reaches this part of the page's best. */
const leastOfPage = 0.6;
const mostMore = 2;
const mostResults = 12;
/** The first result stands out when the second reaches no more than this part of its score. */
const leastAhead = 0.75;

/** A word is marked when it tells so much beside the one that tells most. */
const leastToMark = 0.45;
/** The opening must hold so much of what the section holds, by weight, to be the answer. */
const leastInOpening = 0.7;

const noAnswer: Answer = {
  results: [],
  weights: new Map(),
  corrections: [],
  isSure: false,
  isClear: false,
};

/** A section to show, and what of a page is shown with it. */
interface Entry {
  page: number;
  section: number;
  /** In the glossary: index of the term, else -1. */
  term: number;
  more: number[];
}

/** Answers queries from an index. README.md in the folder above explains how. */
export function createEngine(index: Index, messages: readonly Message[] = []): Engine {
  const { pages, sections, terms, glossary } = index;

  function find(
    text: string,
    { isTyping = false, asTyped = false, group = '' }: FindOptions = {},
  ): Answer {
    const query = readQuery(text, index, { isTyping, asTyped });
    if (query.typed.length === 0) return { ...noAnswer, isSure: true };
    const quoted = matchMessages(text, messages);
    const named = namedBy(text, query);
    const isLog = isPasted(text);
    const hasEnd = named.length > 0 || quoted.some((one) => one.hasEnd);
    const beginning = isLog && !hasEnd ? beginningOf(text, messages) : undefined;
    const isFound = quoted.length > 0 || named.length > 0 || beginning !== undefined;
    if (!isFound && !isUnderstood(query, isLog)) return noAnswer;
    const all = rankSections(query, index);
    const [best] = all;
    const most = all.slice(0, 5).reduce((held, one) => Math.max(held, one.held), 0);
    const isSubject = isFound || isLog || isNamed(query) || most >= leastHeld;
    const scores = isSubject
      ? all.filter(({ score }) => score >= (best?.score ?? 0) * leastOfBest)
      : [];

    const entries = new Map<number, Entry>();
    const add = (page: number, section: number, term = -1) => {
      if (page >= 0 && !entries.has(page)) entries.set(page, { page, section, term, more: [] });
    };
    for (const { page, section, term, rank } of named) {
      // Another name of a page says what is sought there: "ecs vs fargate" is one section.
      const own = rank === ranks.alias && term < 0 ? bestOf(page, scores) : undefined;
      add(page, own ?? section, page === glossary ? term : -1);
    }
    for (const page of [...quoted.map((one) => one.page), ...(beginning?.pages ?? [])]) {
      add(page, pages[page]?.first ?? 0);
    }
    // Whoever asks for a word by its name may want no more than its meaning: that comes next.
    const [word] = named.filter(({ term }) => term >= 0);
    if (word !== undefined) add(glossary, pages[glossary]?.first ?? 0, word.term);
    for (const { section, score } of scores) {
      const page = sections[section]?.page ?? -1;
      const entry = entries.get(page);
      if (entry === undefined) add(page, section);
      else if (
        entry.section !== section &&
        entry.more.length < mostMore &&
        score >= leastOfPage * (scoreOf(entry.section, scores) ?? score)
      ) {
        entry.more.push(section);
      }
    }
    const results = [...entries.values()]
      .map((entry) => result(entry, query))
      .filter((one) => group === '' || one.group === group)
      .slice(0, mostResults);
    return {
      results,
      weights: weightsOf(query),
      corrections: query.corrections,
      isSure: isFound || query.terms.every(({ certainty }) => certainty !== 0),
      isClear:
        quoted.length + named.length > 0 ||
        (scores[1]?.score ?? 0) <= (best?.score ?? 0) * leastAhead,
      beginning,
    };
  }

  function namedBy(text: string, query: Query): Name[] {
    const { typed, words, isUnfinished } = query;
    for (const look of [
      // As it stands: the address in it may be a part of the name.
      () => [...(index.namesByKey.get(nameKey(wordsOf(text))) ?? [])],
      () => namesOf(typed, index),
      () => (isUnfinished ? begunName(typed, index) : []),
      () => namesOf(words, index),
    ]) {
      const found = look();
      if (found.length > 0) return found;
    }
    return [];
  }

  function result({ page, section, term, more }: Entry, query: Query): Result {
    const { path = '', title = '', group = '', summary = '' } = pages[page] ?? {};
    const shared = {
      path,
      title,
      group,
      crumbs: above(path),
      more: more.map(target),
      isInBody: false,
    };
    const word = terms[term];
    const own = pages[page]?.label ?? '';
    if (word !== undefined) {
      return {
        ...shared,
        crumbs: [...shared.crumbs, own],
        address: `${path}#${word.anchor}`,
        heading: word.text,
        text: word.definition,
      };
    }
    const { opening = '' } = sections[section] ?? {};
    const found = target(section);
    if (found.heading === '') return { ...shared, ...found, text: summary };
    const crumbs = [...shared.crumbs, own];
    return { ...shared, ...found, crumbs, text: opening, isInBody: isInBody(section, query) };
  }

  /** The labels of the pages above an address. */
  function above(path: string): string[] {
    const parts = path.split('/').slice(1, -2);
    return parts.flatMap(
      (_, at) => byPath.get(`/${parts.slice(0, at + 1).join('/')}/`)?.label ?? [],
    );
  }

  /** Whether the words of the query stand in the body of a section rather than in its opening. */
  function isInBody(at: number, { terms: asked }: Query): boolean {
    const { stems } = sections[at] ?? {};
    let held = 0;
    let inOpening = 0;
    for (const { weight, alternatives } of asked) {
      const here = alternatives.filter(([stem]) => index.postings.get(stem)?.has(at));
      if (here.length === 0) continue;
      held += weight;
      if (
        here.some(
          ([stem]) => stems?.heading.includes(` ${stem} `) || stems?.opening.includes(` ${stem} `),
        )
      ) {
        inOpening += weight;
      }
    }
    return inOpening < held * leastInOpening;
  }

  function target(section: number): { address: string; heading: string } {
    const { page = -1, heading = '', slug = '' } = sections[section] ?? {};
    const path = pages[page]?.path ?? '';
    return { address: slug === '' ? path : `${path}#${slug}`, heading };
  }

  function bestOf(page: number, scores: readonly Score[]): number | undefined {
    return scores.find(({ section }) => sections[section]?.page === page)?.section;
  }

  const byPath = new Map(pages.map((page) => [page.path, page]));
  return {
    index,
    find,
    addressOf: ({ page, section, term }) =>
      page === glossary ? `${glossaryPath}#${terms[term]?.anchor ?? ''}` : target(section).address,
    groupOf: (path) => byPath.get(path)?.group ?? '',
  };
}

function scoreOf(section: number, scores: readonly Score[]): number | undefined {
  return scores.find((one) => one.section === section)?.score;
}

/**
 * The stems that the words were understood as. Words that tell little beside the others are left
 * out: nobody wants to see each "container" of a page marked.
 */
function weightsOf({ terms }: Query): Weights {
  const heaviest = Math.max(...terms.map(({ weight }) => weight));
  const found = new Map<string, number>();
  for (const { weight, alternatives } of terms) {
    if (weight < heaviest * leastToMark) continue;
    const most = Math.max(...alternatives.map(([, factor]) => factor));
    for (const [stem, factor] of alternatives) if (factor === most) found.set(stem, weight);
  }
  return found;
}

/** True when a part of the query is exactly the name of something, as it was typed. */
function isNamed({ mentions, words, typed }: Query): boolean {
  return mentions.some(({ from, to }) =>
    words.slice(from, to).every((word, place) => word === typed[from + place]),
  );
}

function isUnderstood(query: Query, isLog: boolean): boolean {
  let understood = 0;
  let all = 0;
  const named = isNamed(query);
  // "Too many requests": each word says little, but together they are a name.
  if (query.terms.length > 1 && query.terms.every(({ certainty }) => certainty === undefined)) {
    return named;
  }
  for (const { word, weight, certainty } of query.terms) {
    if (certainty === undefined) continue;
    // Identifiers that nobody knows are usual in a log.
    if (isLog && certainty === 0 && /\d/.test(word)) continue;
    const share = named ? 1 : weight;
    understood += share * certainty;
    all += share;
  }
  return understood > 0 && understood >= all * (named ? leastBesideName : leastUnderstood);
}
