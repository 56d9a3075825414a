import type { SearchWords } from '#content/book.ts';
import type { IndexData, MessagesData, PageData, TermData, TextData } from '../core/index-data.ts';
import { slugOf } from '../core/index-data.ts';
import {
  isWeak,
  nameKey,
  phrasesIn,
  stem,
  stemsOf,
  withPhrases,
  withoutFrame,
  wordsOf,
} from '../core/text.ts';
import type { SearchSection } from './sections.ts';

/** A page as search sees it. */
export interface SearchPage {
  path: string;
  title: string;
  label: string;
  /** Label of the top-level page it belongs to. */
  group: string;
  summary: string;
  /** Other names. */
  names: readonly string[];
  questions: readonly Question[];
  /** The forms of the error message that it explains. */
  messages: readonly string[];
  /** The first one is the text before any heading. */
  sections: readonly SearchSection[];
}

/** A question in a reader's words, and the anchor of the section that answers it, where its author says so. */
export interface Question {
  ask: string;
  section?: string;
}

export interface SearchTerm {
  id: string;
  term: string;
  aliases: readonly string[];
  definition: string;
  /** Address of the page that teaches it. */
  page?: string | undefined;
}

export interface SearchSources extends SearchWords {
  pages: readonly SearchPage[];
  terms: readonly SearchTerm[];
  /** False when pages deep in a very large site are left out. */
  isWhole: boolean;
}

/** What is sent to the browser, in three files. */
export interface SearchData {
  index: IndexData;
  text: TextData;
  messages: MessagesData;
}

/** A word in the text of a section says less of what it is about than one in its heading. */
const worthOfText = 0.6;
/** Of longer openings the beginning is shown, to the end of a sentence. */
const longestOpening = 320;
/** So much text is sent to be searched at every key, some 90 kB with Brotli; full text finds the rest. */
const mostText = 540_000;

/**
 * Makes the index of a site and the text that follows it. A term whose page does not exist is found
 * in the glossary. Work grows linearly with the text.
 */
export function makeIndex(sources: SearchSources): SearchData {
  const { terms, synonyms, hints, subjects } = sources;
  const pages = sources.pages.map((page) => (page.messages.length === 0 ? page : asOne(page)));
  const pageIndexes = new Map(pages.map(({ path }, index) => [path, index]));
  const taught = terms.map((term) => {
    const page = pageIndexes.get(term.page ?? '');
    return page === undefined ? undefined : { page, section: sectionOn(term, pages[page]) };
  });
  const sections = pages.flatMap((page) => page.sections);
  const indexes = new Map(sections.map((section, index) => [section, index]));
  const phrases = phrasesIn(hints);
  const body = new Map<string, number[]>();
  let length = 0;
  const openings = sections.map(({ opening, blocks }, index) => {
    const shown = shorten(opening);
    const rest = [shown === opening ? '' : opening, ...blocks].join(' ');
    length += shown.length + rest.length;
    if (length > mostText) return '';
    for (const one of stemsOf(withPhrases(rest, phrases))) {
      if (isWeak(one)) continue;
      const holding = body.get(one);
      if (holding === undefined) body.set(one, [index]);
      else holding.push(index);
    }
    return shown;
  });

  return {
    index: {
      pages: pages.map((page) => pageData(page, terms)),
      terms: terms.map(({ id, term, aliases }, index): TermData => {
        const { page, section = 0 } = taught[index] ?? {};
        return {
          names: withoutRepetition([term, ...aliases]),
          ...(id === slugOf(term) ? {} : { id }),
          ...(page === undefined ? {} : { page }),
          ...(section === 0 ? {} : { section }),
        };
      }),
      synonyms,
      hints,
      subjects,
      isWhole: sources.isWhole && length <= mostText,
    },
    text: {
      openings,
      body: Object.fromEntries(
        [...body].sort().map(([one, holding]) => [one, distances(holding)] as const),
      ),
      questions: [...questionsBySection(pages)].flatMap(([section, questions]) =>
        questions.map((one): [number, string] => [
          indexes.get(section) ?? 0,
          stemsOf(withPhrases(one, phrases)).join(' '),
        ]),
      ),
      definitions: terms.map(({ definition }) => definition),
    },
    messages: pages.flatMap(({ messages }, page): MessagesData =>
      messages.length === 0 ? [] : [[page, [...messages]]],
    ),
  };
}

/**
 * A page that explains an error message is one answer: its message and its summary tell enough of
 * it. Such pages are many, so their summaries come with the text, as openings.
 */
function asOne(page: SearchPage): SearchPage {
  const [first] = page.sections;
  return first === undefined
    ? page
    : { ...page, summary: '', sections: [{ ...first, opening: page.summary, blocks: [] }] };
}

function pageData(page: SearchPage, terms: readonly SearchTerm[]): PageData {
  const { path, title, label, group, summary, sections } = page;
  const names = otherNames(page, terms);
  const headings = sections
    .slice(1)
    .map(({ heading, slug }): string | [string, string] =>
      slug === slugOf(heading) ? heading : [heading, slug],
    );
  return {
    path,
    title,
    ...(label === title ? {} : { label }),
    group,
    ...(summary === '' ? {} : { summary }),
    ...(names.length === 0 ? {} : { names }),
    ...(headings.length === 0 ? {} : { headings }),
  };
}

/** Names that neither its title nor the terms that it teaches give to a page already. */
function otherNames(
  { path, title, label, names }: SearchPage,
  terms: readonly SearchTerm[],
): string[] {
  const taught = terms.filter(({ page }) => page === path);
  const given = [title, label, ...taught.flatMap(({ term, aliases }) => [term, ...aliases])];
  return withoutRepetition([...given, ...names]).filter((name) => !given.includes(name));
}

/**
 * The questions of each section. A question belongs to the section that its author names, else to the
 * one of its page that says most of it, in its heading or its text; one that only repeats a heading
 * is left out.
 */
function questionsBySection(pages: readonly SearchPage[]): Map<SearchSection, string[]> {
  const sets = new Map(
    pages.flatMap(({ sections }) =>
      sections.map((section) => {
        const heading = new Set(stemsOf(section.heading));
        const text = new Set(stemsOf([section.opening, ...section.blocks].join(' ')));
        return [section, { heading, text }] as const;
      }),
    ),
  );
  const sectionsWith = new Map<string, number>();
  for (const { text } of sets.values()) {
    for (const one of text) sectionsWith.set(one, (sectionsWith.get(one) ?? 0) + 1);
  }
  const found = new Map<SearchSection, string[]>();
  for (const { sections, questions } of pages) {
    for (const { ask, section } of questions) {
      const stems = [...new Set(stemsOf(ask))];
      const worth = sections.map((section) => {
        const { heading, text } = sets.get(section) ?? {};
        return stems.reduce((sum, one) => {
          const share = heading?.has(one) ? 1 : text?.has(one) ? worthOfText : 0;
          return sum + share / Math.log(2 + (sectionsWith.get(one) ?? 0));
        }, 0);
      });
      const named = sections.find(({ slug }) => slug === section);
      const best = named ?? sections[worth.indexOf(Math.max(...worth))];
      if (best === undefined || stems.every((one) => sets.get(best)?.heading.has(one))) continue;
      found.set(best, [...(found.get(best) ?? []), ask]);
    }
  }
  return found;
}

/** The beginning of a text, in whole sentences where possible. */
function shorten(text: string): string {
  if (text.length <= longestOpening) return text;
  const end = text.lastIndexOf('. ', longestOpening);
  return end > longestOpening / 3
    ? text.slice(0, end + 1)
    : `${text.slice(0, text.lastIndexOf(' ', longestOpening))} …`;
}

/**
 * Which section of a page teaches a term: the first when the page is named after it; else the first
 * whose heading names it, else the one that says it most often.
 */
function sectionOn({ term, aliases }: SearchTerm, page: SearchPage | undefined): number {
  if (page === undefined) return 0;
  const names = [term, ...aliases];
  const keys = new Set(names.map((name) => nameKey(wordsOf(name))));
  if ([page.title, page.label].some((name) => keys.has(nameKey(wordsOf(name))))) return 0;
  const spellings = names.map(spell);
  const says = (text: string) => {
    const spelled = spell(text);
    return spellings.reduce((sum, name) => sum + spelled.split(name).length - 1, 0);
  };
  const headed = page.sections.slice(1);
  const named = headed.findIndex(({ heading }) => says(heading) > 0);
  if (named >= 0) return named + 1;
  const counts = headed.map(({ opening, blocks }) => says([opening, ...blocks].join(' ')));
  const most = Math.max(0, ...counts);
  return most === 0 ? 0 : counts.indexOf(most) + 1;
}

/** Numbers in rising order, each as the distance from the one before it. */
function distances(numbers: readonly number[]): string {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0)).join(' ');
}

/** Every word's stem, with spaces around, so that a name is found by its whole words. */
function spell(text: string): string {
  return ` ${wordsOf(text).map(stem).join(' ')} `;
}

function withoutRepetition(names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = nameKey(wordsOf(name));
    if (!byKey.has(key)) byKey.set(key, name);
  }
  // "Amazon ECR" is looked up as "ECR", too.
  return [...byKey.values()].filter((name, index) => {
    const words = wordsOf(name);
    const bare = withoutFrame(words);
    return index === 0 || bare.length === words.length || !byKey.has(nameKey(bare));
  });
}
