import { begunName, mentionsIn, namesOf } from './names.ts';
import { ranks, type Name, type OpenIndex, type Page } from './open-index.ts';
import { scorePages, type Score } from './rank.ts';
import { wordsMeant } from './spelling.ts';
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
  /** False when a word is not known here: pages whose text says all words know more. */
  isSure: boolean;
}

export interface Engine {
  index: OpenIndex;
  /** What pages and terms say about a query, best first. Never throws, whatever is typed. */
  find: (query: string, options?: { isTyping?: boolean; section?: string }) => Answers;
  /** Where a name leads. */
  addressOf: (name: Name) => string;
  pageAt: (path: string) => Page | undefined;
}

/** Answers that reach less than this part of the best one's score are left out. */
const leastOfBest = 0.3;
/** So much of a query, by weight, must be understood: else it is about something else. */
const leastUnderstood = 0.5;
/** So much of its words is enough when one is exactly the name of something: "fargate static ip". */
const leastBesideName = 0.3;
/** Some page must hold so much of it: words from all corners of the site are no subject. */
const leastHeld = 0.3;
const mostAnswers = 12;

interface Entry extends Score {
  page: number;
  /** In the glossary: place of the term, else -1. */
  term: number;
  /** Rank of the page's name that the whole query is; undefined when it is none. */
  rank: number | undefined;
}

/** The concept tier: answers queries from its index. README.md in this folder explains how. */
export function createEngine(index: OpenIndex): Engine {
  const { pages, terms, glossary, vocabulary } = index;

  function find(query: string, { isTyping = false, section = '' } = {}): Answers {
    const typed = wordsOfQuery(query);
    const isUnfinished = isTyping && !/\s$/.test(query);
    const words = wordsMeant(typed, isUnfinished, index);
    const mentions = mentionsIn(words, index);
    const wishes = wishesOf(typed, words, mentions, isUnfinished, index);
    const isNamed = mentions.some(({ from, to }) =>
      words.slice(from, to).every((word, place) => word === typed[from + place]),
    );
    const named = [
      () => namesOf(typed, index),
      () => (isUnfinished ? begunName(typed, index) : []),
      () => namesOf(words, index),
    ].reduce<Name[]>((found, next) => (found.length > 0 ? found : next()), []);

    if (named.length === 0 && !isUnderstood(wishes, isNamed))
      return { answers: [], stems: [], isSure: false };
    const entries = new Map<number, Entry>();
    for (const [page, score] of scorePages(wishes, mentions, index)) {
      entries.set(page, { ...score, page, term: -1, rank: undefined });
    }
    let best = 0;
    let held = 0;
    for (const entry of entries.values()) {
      best = Math.max(best, entry.score);
      held = Math.max(held, entry.held);
    }
    for (const [page, { score }] of entries) {
      if ((held < leastHeld && !isNamed) || score < best * leastOfBest) entries.delete(page);
    }
    for (const { page, heading, term, rank } of named.toReversed()) {
      if (page < 0) continue;
      const { score, held } = entries.get(page) ?? { score: 0, held: 0 };
      // Another name of a page says what is sought there: "ecs vs fargate" is one section.
      const section =
        rank === ranks.alias && heading < 0 ? (entries.get(page)?.heading ?? -1) : heading;
      entries.set(page, {
        page,
        score,
        held,
        heading: section,
        term: page === glossary ? term : -1,
        rank,
      });
    }
    // Whoever asks for a word by its name may want no more than its meaning: that comes next.
    const [word] = named.filter(({ term }) => term >= 0);
    if (word !== undefined && glossary >= 0 && entries.get(glossary)?.rank === undefined) {
      const entry = { page: glossary, heading: -1, term: word.term, rank: ranks.part };
      entries.set(glossary, { ...entry, score: 0, held: 0 });
    }
    const answers = [...entries.values()]
      .sort(
        (a, b) =>
          (a.rank ?? Infinity) - (b.rank ?? Infinity) || b.score - a.score || a.page - b.page,
      )
      .map(answer)
      .filter((one) => section === '' || one.section === section)
      .slice(0, mostAnswers);
    const meant = wishes.flatMap(({ stems }) => {
      const most = Math.max(...stems.values());
      return [...stems].filter(([, factor]) => factor === most).map(([one]) => one);
    });
    return {
      answers,
      stems: [...new Set(meant)].map((one) => vocabulary.stems[one] ?? ''),
      isSure: named.length > 0 || wishes.every(({ certainty }) => certainty !== 0),
    };
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

  const byPath = new Map(pages.map((page) => [page.path, page]));
  return {
    index,
    find,
    addressOf: ({ page, heading, term }) =>
      answer({ page, heading, term: page === glossary ? term : -1 }).address,
    pageAt: (path) => byPath.get(path),
  };
}

function isUnderstood(wishes: readonly Wish[], isNamed: boolean): boolean {
  let understood = 0;
  let all = 0;
  for (const { weight, certainty } of wishes) {
    if (certainty === undefined) continue;
    const share = isNamed ? 1 : weight;
    understood += share * certainty;
    all += share;
  }
  return understood > 0 && understood >= all * (isNamed ? leastBesideName : leastUnderstood);
}
