import type { Term } from '#content/schemas/term.ts';
import { encodeSet, NearSets } from '../core/codec.ts';
import { columnOf, linesOf, slugOf, Vocabulary, type ConceptIndex } from '../core/concept-index.ts';
import { finish } from '../core/steps.ts';
import { nameKey, stem, stemsOf, withoutFrame, wordsOf } from '../core/text.ts';

/** A page as search sees it: its frontmatter, and its text section by section. */
export interface SearchPage {
  path: string;
  title: string;
  label: string;
  /** Label of the top-level page it belongs to. */
  section: string;
  summary: string;
  aliases: readonly string[];
  questions: readonly string[];
  /** What the book draws beside its name in the list of results. */
  decoration: readonly string[];
  /** The first one is the text before any heading; its heading is empty. */
  sections: readonly PageSection[];
}

export interface PageSection {
  heading: string;
  slug: string;
  text: string;
}

export interface SearchSources {
  pages: readonly SearchPage[];
  terms: readonly Pick<Term, 'id' | 'term' | 'aliases' | 'page'>[];
  /** Names that the book gives to pages, beside those in their frontmatter. */
  names: readonly { name: string; aliases: readonly string[]; page: string }[];
  /** Words that mean the same to a searcher, group by group. */
  synonyms: readonly (readonly string[])[];
}

/** A word in the text of a section says less of what it is about than one in its heading. */
const worthOfText = 0.6;
/** A line in the list of results. */
const longestSummary = 62;

/**
 * Makes the index of the concept tier. A term whose page does not exist is found in the glossary.
 * Work grows linearly with the text.
 */
export function makeIndex(sources: SearchSources): ConceptIndex {
  const { pages, terms, synonyms } = sources;
  const places = new Map(pages.map(({ path }, place) => [path, place]));
  const texts = {
    titles: lines(pages.map(({ title }) => [title])),
    labels: lines(pages.map(({ title, label }) => (label === title ? [] : [label]))),
    aliases: lines(pages.map((page) => otherNames(page, sources))),
    summaries: lines(pages.map(({ summary }) => [shorten(summary)])),
    headings: lines(
      pages.map(({ sections: [, ...rest] }) =>
        rest.map(({ heading, slug }) =>
          slug === slugOf(heading) ? heading : `${heading}#${slug}`,
        ),
      ),
    ),
    terms: lines(
      terms.map(({ term, aliases }) => {
        const [, ...others] = withoutRepetition([term, ...aliases]);
        return [term, ...others.map((name) => name.toLowerCase())];
      }),
    ),
  };
  const vocabulary = new Vocabulary();
  finish(vocabulary.read(texts));
  const textStems = vocabulary.stems.length;

  const sets = {
    questions: questionsOf(pages),
    synonyms: synonyms.map((group) => group.flatMap((word) => stemsOf(word))),
  };
  // In the order of the alphabet the new stems compress best.
  const wanted = Object.values(sets).flat(4).toSorted();
  for (const one of wanted) vocabulary.add(one);
  const numbersOf = (set: readonly string[]) => set.map((one) => vocabulary.number(one) ?? 0);

  /** What the index says of a page before its questions, in the order in which it is read. */
  const textsOf = (place: number) => [
    ...[texts.titles, texts.labels, texts.aliases, texts.summaries].flatMap(
      (column) => linesOf(column)[place] ?? [],
    ),
    ...(linesOf(texts.headings)[place] ?? []).map((line) => line.split('#')[0] ?? ''),
    ...terms.flatMap(({ page }, term) =>
      page !== undefined && page === pages[place]?.path ? (linesOf(texts.terms)[term] ?? []) : [],
    ),
  ];

  return {
    paths: lines(pages.map(({ path }) => [path])),
    ...texts,
    sections: lines(pages.map(({ section }) => [section])),
    decorations: lines(pages.map(({ decoration }) => decoration)),
    questions: columnOf(
      sets.questions.map((sections, place) => {
        const near = new NearSets();
        for (const text of textsOf(place)) near.meet(vocabulary.of(text));
        return sections.map((asked) => asked.map((one) => near.encode(numbersOf(one))).join(' '));
      }),
    ),
    anchors: lines(terms.map(({ id, term }) => (id === slugOf(term) ? [] : [id]))),
    taughtAt: lines(
      terms.map(({ term, aliases, page }) => {
        const place = places.get(page ?? '');
        const teacher = pages[place ?? -1];
        if (teacher === undefined) return [];
        const heading = sectionOn([term, ...aliases], teacher);
        return [String(place), ...(heading < 0 ? [] : [String(heading)])];
      }),
    ),
    synonyms: columnOf(sets.synonyms.map((group) => [encodeSet(numbersOf(group))])),
    stems: vocabulary.stems.slice(textStems).join(' '),
  };
}

/** Names that neither its title nor the terms that it teaches give to a page already. */
function otherNames(page: SearchPage, { names: others, terms }: SearchSources): string[] {
  const given = others.filter((one) => one.page === page.path);
  const names = [...page.aliases, ...given.flatMap(({ name, aliases }) => [name, ...aliases])];
  const taught = terms.filter((one) => one.page === page.path);
  const known = [
    page.title,
    page.label,
    ...taught.flatMap(({ term, aliases }) => [term, ...aliases]),
  ];
  return withoutRepetition([...known, ...names])
    .filter((name) => !known.includes(name))
    .map((name) => name.toLowerCase());
}

/**
 * The stems of each question, by page and by the section that answers it: the one that says most of
 * it, in its heading or its text. A question that only repeats a heading or another one is left out.
 */
function questionsOf(pages: readonly SearchPage[]): string[][][][] {
  const texts = pages.map(({ title, sections }) =>
    sections.map(({ heading, text }) => ({
      heading: new Set(stemsOf(heading === '' ? title : heading)),
      text: new Set(stemsOf(text)),
    })),
  );
  const sectionsWith = new Map<string, number>();
  for (const { text } of texts.flat()) {
    for (const one of text) sectionsWith.set(one, (sectionsWith.get(one) ?? 0) + 1);
  }
  return pages.map(({ questions }, place) => {
    const sections = texts[place] ?? [];
    const asked: string[][][] = sections.map(() => []);
    const said = sections.map(({ heading }) => heading);
    for (const stems of questions.map(stemsOf).sort((a, b) => b.length - a.length)) {
      if (said.some((set) => stems.length >= set.size / 2 && stems.every((one) => set.has(one)))) {
        continue;
      }
      said.push(new Set(stems));
      const worth = sections.map(({ heading, text }) =>
        stems.reduce((sum, one) => {
          const share = heading.has(one) ? 1 : text.has(one) ? worthOfText : 0;
          return sum + share / Math.log(2 + (sectionsWith.get(one) ?? 0));
        }, 0),
      );
      asked[worth.indexOf(Math.max(...worth))]?.push(stems);
    }
    return asked;
  });
}

/** The beginning of a text, in whole words. */
function shorten(text: string): string {
  if (text.length <= longestSummary) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestSummary)).replace(/[,;:-]$/, '')} …`;
}

/**
 * Which section of a page teaches a term: none when the page is named after it; else the first
 * whose heading names it, else the one that says it most often, else none.
 */
function sectionOn(names: readonly string[], { title, label, sections }: SearchPage): number {
  const keys = new Set(names.map((name) => nameKey(wordsOf(name))));
  if ([title, label].some((name) => keys.has(nameKey(wordsOf(name))))) return -1;
  const spellings = names.map(spell);
  const says = (text: string) => {
    const spelled = spell(text);
    return spellings.reduce((sum, name) => sum + spelled.split(name).length - 1, 0);
  };
  const headed = sections.slice(1);
  const named = headed.findIndex(({ heading }) => says(heading) > 0);
  if (named >= 0) return named;
  const counts = headed.map(({ text }) => says(text));
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

function lines(rows: readonly (readonly string[])[]): string {
  return columnOf(rows.map((row) => row.map((text) => text.replace(/\s+/g, ' '))));
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
  return [...byKey.values()].filter((name, place) => {
    const words = wordsOf(name);
    const bare = withoutFrame(words);
    return place === 0 || bare.length === words.length || !byKey.has(nameKey(bare));
  });
}
