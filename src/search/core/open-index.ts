import { glossaryPath, slugOf, type IndexData, type TextData } from './index-data.ts';
import type { Steps } from './steps.ts';
import {
  asksIn,
  isStopWord,
  isWeak,
  nameKey,
  stem,
  stemsOf,
  tokensOf,
  wordsOf,
  phrasesIn,
  withPhrases,
  type Phrases,
} from './text.ts';

/** Something that a page or a term is called. */
export interface Name {
  text: string;
  /** What it is looked up by; see `nameKey`. */
  key: string;
  /** Its letters without gaps, plural endings included: what a typo changes. */
  raw: string;
  /** Index of the page it leads to. */
  page: number;
  /** Index of the section it leads to, among all sections. */
  section: number;
  /** Index of its term, or -1 for a name that only a page has. */
  term: number;
  rank: (typeof ranks)[keyof typeof ranks];
}

/** Which name wins when two pages share it: the lowest. */
export const ranks = { title: 0, term: 1, alias: 2, label: 3, part: 4 } as const;

export interface Page {
  path: string;
  title: string;
  label: string;
  group: string;
  summary: string;
  /** Index of its first section, the text before any heading. */
  first: number;
}

/** A part of a page, from a heading to the next: what search ranks and links to. */
export interface Section {
  page: number;
  /** Empty for the text before the first heading. */
  heading: string;
  slug: string;
  opening: string;
  /** Stems in order, with a space before and behind each, so that pairs of them can be found. */
  stems: Readonly<Record<'heading' | 'opening', string>>;
  /** The heading and the questions that it answers, each as a set of stems. */
  phrasings: readonly ReadonlySet<string>[];
  /** In which ways its heading asks; see `asksIn`. */
  asks: ReadonlySet<number>;
  /** The subjects that its heading names. */
  named: ReadonlySet<number>;
  /** How much it is about each subject, from 0 to 1. */
  subjects: readonly number[];
}

export interface OpenTerm {
  text: string;
  anchor: string;
  definition: string;
}

/** The index, ready to be searched. */
export interface Index {
  pages: readonly Page[];
  sections: readonly Section[];
  terms: readonly OpenTerm[];
  /** Index of the glossary among the pages, or -1. */
  glossary: number;
  names: readonly Name[];
  namesByKey: ReadonlyMap<string, readonly Name[]>;
  /** For each stem, the sections that hold it, and how prominently. */
  postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** The words that are known as they are written; a typo is one edit away from them. */
  vocabulary: ReadonlySet<string>;
  /** For each stem, those that mean the same. */
  synonyms: ReadonlyMap<string, readonly string[]>;
  /** For each stem, those that it hints at. */
  hints: ReadonlyMap<string, readonly string[]>;
  phrases: Phrases;
  /** Index of the subject that a stem names. */
  subjects: ReadonlyMap<string, number>;
  /** True for a stem that stands in the text of a section, not in a name alone. */
  isSaid: (stem: string) => boolean;
  /** How much a stem tells: the fewer sections hold it, the more; words that only ask tell little. */
  weightOf: (stem: string) => number;
  /** False until the text of the sections has come. */
  hasText: boolean;
  isWhole: boolean;
}

/** How prominent a stem is by where it stands. Found with `npm run search:quality`. */
export const prominence = {
  heading: 2,
  question: 1.3,
  opening: 1,
  body: 0.6,
  term: 0.8,
  page: 0.5,
};
type FieldName = keyof typeof prominence;
const fieldNames: readonly FieldName[] = ['heading', 'question', 'opening', 'body', 'term', 'page'];
/** How much the length of a field counts against the stems in it. */
export const tune = { length: 0.3, weak: 0.4, idf: 0.8 };
/** What a word that only asks counts beside one that names something. */

/** How much a section is about a subject that only a question, its opening or its body names. */
export const aboutness = { question: 1, opening: 0.7, body: 0.6 };

/** Opens an index, and once more when the text of the sections has come. In steps, as it takes a while. */
export function* openIndex(data: IndexData, text?: TextData): Steps<Index> {
  const names: Name[] = [];
  const addName = (name: string, home: Pick<Name, 'page' | 'section' | 'term' | 'rank'>) => {
    const words = wordsOf(name);
    if (words.length > 0) {
      names.push({ text: name, key: nameKey(words), raw: words.join(''), ...home });
    }
  };
  const phrases = phrasesIn(data.hints);
  const stemsIn = (text: string) => stemsOf(withPhrases(text, phrases));
  const vocabulary = new Set<string>();
  const learn = (words: readonly string[]) => {
    for (const word of words) if (!isStopWord(word)) vocabulary.add(word);
  };
  const subjects = new Map<string, number>();
  data.subjects.forEach((words, index) => {
    for (const one of words.flatMap(stemsOf)) subjects.set(one, index);
  });
  const subjectsIn = (stems: readonly string[]) =>
    new Set(stems.flatMap((one) => subjects.get(one) ?? []));
  const phrase = (stems: readonly string[]) => new Set(stems.filter((one) => !subjects.has(one)));

  const pages: Page[] = [];
  const sections: (Section & { phrasings: ReadonlySet<string>[]; subjects: number[] })[] = [];
  const postings = new Postings();
  for (const { path, title, label, group, ...lists } of data.pages) {
    const { names: others = [], headings = [] } = lists;
    const page = pages.length;
    const first = sections.length;
    const summary = lists.summary ?? text?.openings[first] ?? '';
    pages.push({ path, title, label: label ?? title, group, summary, first });
    const home = { page, section: first, term: -1 };
    addName(title, { ...home, rank: ranks.title });
    for (const part of partsOf(title)) addName(part, { ...home, rank: ranks.part });
    if (label !== undefined) addName(label, { ...home, rank: ranks.label });
    for (const other of others) addName(other, { ...home, rank: ranks.alias });
    const called = [title, label ?? '', ...others].join(' ');
    learn(tokensOf(`${called} ${summary}`));
    const ofPage = stemsIn(`${called} ${summary}`);
    const pageSubjects = subjectsIn(stemsOf([title, label ?? '', group].join(' ')));
    for (const [place, one] of ['', ...headings].entries()) {
      const [heading, slug] = typeof one === 'string' ? [one, slugOf(one)] : one;
      const index = sections.length;
      const opening = text?.openings[index] ?? '';
      const ofHeading = stemsIn(place === 0 ? title : heading);
      const ofOpening = stemsIn(
        place === 0 && opening !== summary ? `${opening} ${summary}` : opening,
      );
      learn(tokensOf(`${heading} ${opening}`));
      postings.add('heading', index, ofHeading);
      postings.add('opening', index, ofOpening);
      postings.add('page', index, ofPage);
      const [inHeading, inOpening] = [subjectsIn(ofHeading), subjectsIn(ofOpening)];
      sections.push({
        page,
        heading,
        slug,
        opening,
        stems: { heading: spaced(ofHeading), opening: spaced(ofOpening) },
        phrasings: [phrase(ofHeading)],
        asks: asksIn(wordsOf(heading)),
        named: inHeading,
        subjects: data.subjects.map((_, subject) => {
          if (inHeading.has(subject) || pageSubjects.has(subject)) return 1;
          return inOpening.has(subject) ? aboutness.opening : 0;
        }),
      });
    }
    yield;
  }

  const glossary = pages.findIndex(({ path }) => path === glossaryPath);
  const terms: OpenTerm[] = [];
  for (const {
    names: [term = '', ...others],
    id,
    page,
    section = 0,
  } of data.terms) {
    const index = terms.length;
    const home =
      page === undefined
        ? { page: glossary, section: pages[glossary]?.first ?? -1, term: index }
        : { page, section: (pages[page]?.first ?? 0) + section, term: index };
    addName(term, { ...home, rank: ranks.term });
    for (const part of partsOf(term)) addName(part, { ...home, rank: ranks.part });
    for (const other of others) addName(other, { ...home, rank: ranks.alias });
    const definition = text?.definitions[index] ?? '';
    terms.push({ text: term, anchor: id ?? slugOf(term), definition });
    learn(tokensOf([term, ...others].join(' ')));
    if (home.section >= 0) {
      postings.add('term', home.section, stemsIn([term, ...others, definition].join(' ')));
    }
    yield;
  }
  names.sort((a, b) => a.rank - b.rank);
  const namesByKey = new Map<string, Name[]>();
  for (const name of names) push(namesByKey, name.key, name);

  for (const [section, stems] of text?.questions ?? []) {
    sections[section]?.phrasings.push(phrase(stems.split(' ')));
    postings.add('question', section, stems.split(' '));
    const about = sections[section]?.subjects;
    for (const one of subjectsIn(stems.split(' '))) {
      if (about !== undefined) about[one] = Math.max(about[one] ?? 0, aboutness.question);
    }
  }
  let count = 0;
  for (const [one, distances] of Object.entries(text?.body ?? {})) {
    vocabulary.add(one);
    const subject = subjects.get(one);
    let section = 0;
    for (const distance of distances.split(' ')) {
      section += Number(distance);
      postings.add('body', section, [one]);
      const about = sections[section]?.subjects;
      if (subject !== undefined && about !== undefined) {
        about[subject] = Math.max(about[subject] ?? 0, aboutness.body);
      }
    }
    if (++count % 64 === 0) yield;
  }

  const { byStem, sectionsWith } = yield* postings.weigh();
  const weigh = (one: string) => {
    const holds = sectionsWith.get(one) ?? 0;
    const rarity = Math.log(1 + (sections.length - holds + 0.5) / (holds + 0.5)) ** tune.idf;
    return isWeak(one) ? tune.weak * rarity : rarity;
  };
  const weights = new Map<string, number>();
  for (const one of sectionsWith.keys()) weights.set(one, weigh(one));
  const weightOf = (one: string) => weights.get(one) ?? weigh(one);
  return {
    pages,
    sections,
    terms,
    glossary,
    names,
    namesByKey,
    postings: byStem,
    vocabulary,
    synonyms: groupsOf(data.synonyms),
    hints: new Map(
      Object.entries(data.hints).map(([word, meant]) => [stem(word), stemsOf(meant)] as const),
    ),
    phrases,
    subjects,
    isSaid: (one) => sectionsWith.has(one),
    weightOf,
    hasText: text !== undefined,
    isWhole: data.isWhole,
  };
}

/** Collects which stem stands in which field of which section, and weighs them as BM25F does. */
class Postings {
  readonly #fields = new Map(fieldNames.map((name) => [name, new Map<number, string[]>()]));

  add(field: FieldName, section: number, stems: readonly string[]): void {
    const sections = this.#fields.get(field);
    const own = sections?.get(section);
    if (own === undefined) sections?.set(section, [...stems]);
    else own.push(...stems);
  }

  *weigh(): Steps<{
    byStem: Map<string, Map<number, number>>;
    sectionsWith: ReadonlyMap<string, number>;
  }> {
    const byStem = new Map<string, Map<number, number>>();
    const own = new Map<string, Set<number>>();
    let count = 0;
    for (const [field, sections] of this.#fields) {
      const total = sections.values().reduce((sum, stems) => sum + stems.length, 0);
      const average = total / sections.size;
      for (const [section, stems] of sections) {
        const each = prominence[field] / (1 - tune.length + (tune.length * stems.length) / average);
        for (const one of stems) {
          let posting = byStem.get(one);
          if (posting === undefined) byStem.set(one, (posting = new Map()));
          posting.set(section, (posting.get(section) ?? 0) + each);
          if (field === 'page' || field === 'term' || field === 'question') continue;
          const holding = own.get(one);
          if (holding === undefined) own.set(one, new Set([section]));
          else holding.add(section);
        }
        if (++count % 16 === 0) yield;
      }
    }
    return { byStem, sectionsWith: new Map(own.entries().map(([one, { size }]) => [one, size])) };
  }
}

function groupsOf(groups: readonly (readonly string[])[]): Map<string, string[]> {
  const synonyms = new Map<string, string[]>();
  for (const group of groups) {
    const stems = new Set(group.flatMap(stemsOf));
    for (const one of stems) push(synonyms, one, ...[...stems].filter((other) => other !== one));
  }
  return synonyms;
}

/** "Layer (Lambda)" is also called "Layer"; "Self-healing: what happens …" is also "Self-healing". */
function partsOf(title: string): string[] {
  const [first = ''] = title.split(/[:(]/);
  return first === title ? [] : [first];
}

function spaced(stems: readonly string[]): string {
  return ` ${stems.join(' ')} `;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, ...values: Value[]): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, values);
  else list.push(...values);
}
