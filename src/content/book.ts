import type { z } from 'zod';
import type { Recipe } from '#ledger/derive.ts';
import { createLedger, type Ledger } from '#ledger/ledger.ts';
import type { Fact } from '#ledger/schemas/fact.ts';
import type { Component, Components, MarkdownPlace } from './component.ts';
import type { Fault } from './fault.ts';
import { factKind, sourceKind, termKind, topicKind } from './kinds.ts';
import { AnyName } from './names.ts';
import type { Project } from './project.ts';
import { readRecords, type RecordKind, type Records, type RecordReference } from './records.ts';
import type { PageData } from './schemas/page.ts';

/** What a book adds to the frontmatter of its pages. */
export interface OwnFrontmatter {
  /** Its keys, each optional or with a default. */
  shape: z.ZodRawShape;
  /** The names that they use. */
  references(data: PageData): readonly RecordReference[];
  /** Ids of the sources behind what they put at the top of the page. */
  sources(data: PageData, book: OpenBook): readonly string[];
  /** What they put at the top of the page, as Markdown. */
  markdown(data: PageData, place: MarkdownPlace): string;
}

/** How the readers of a book speak. */
export interface SearchWords {
  /**
   * Subjects that exclude each other, such as services, each with the words that name it. A query
   * that names one wants no other.
   */
  subjects: string[][];
  /** Words that mean the same to a searcher, group by group. */
  synonyms: string[][];
  /** What a word that readers type stands for in words of the pages: "pandas" is a "library". */
  hints: Record<string, string>;
}

/** What search learns from a book, beside its pages and terms. */
export interface OwnSearch {
  /** Other names of pages. */
  names(book: OpenBook): readonly { name: string; aliases: readonly string[]; page: string }[];
  /** Questions that a page answers, beside those in its frontmatter. */
  questions(path: string, book: OpenBook): readonly string[];
  /** True for a page that only repeats what others say: it is found by its name. */
  isList(path: string): boolean;
  /** The forms of the error message that a page explains; variable parts stand in <angle brackets>. */
  messages(data: PageData): readonly string[];
  words(book: OpenBook): SearchWords;
  /** Data for the card above the results, as `virtual:search-card-data`. */
  cardData(book: OpenBook): unknown;
}

/**
 * A book: what makes the published site this one and no other. `defineBook` fills in what a book has
 * nothing to say to.
 */
export interface Book {
  name: string;
  subject: string;
  description: string;
  edition: string;
  /** A sentence for the foot of pages and sheets. */
  disclaimer: string;
  /** The sign before the name in the header, as SVG. */
  logo: string;
  /** Its folder, from the project's root. It holds `pages`, `data`, `diagrams` and so on. */
  folder: string;
  /** The groups of the navigation, in order. Pages without a group stand in the first. */
  groups: readonly [string, ...string[]];
  /** The group whose pages are appendices of the handbook. */
  appendix: string;
  /** The groups of the glossary, in order. */
  termGroups: readonly string[];
  frontmatter: OwnFrontmatter;
  /** Records beside those of the ledger and the glossary. */
  records: readonly RecordKind[];
  components: Components;
  /** The figures that are worked out from these facts. */
  recipes(facts: readonly Fact[]): readonly Recipe[];
  /** What else can be wrong in its records. */
  checks: readonly ((project: Project) => readonly Fault[])[];
  /** What a page opens with, if anything; an Astro component that gets the page's `data`. */
  lead?: Component['astro'] | undefined;
  /** What cards on other pages say about entries of a page: by its address, and there by their ids. */
  cards: Readonly<Record<string, (book: OpenBook) => Readonly<Record<string, unknown>>>>;
  /** Whether a page is a chapter of the handbook. */
  isChapter(page: { path: string }): boolean;
  /** The pages that the foot of every page links to, by their addresses. */
  footLinks: readonly string[];
  /** The pages that print as a sheet each, as PDF files; the handbook comes on its own. */
  sheets: readonly SheetFile[];
  search: OwnSearch;
  /** The picture for those who share a page, in `public/`. */
  socialPicture?: string | undefined;
  /** Pictures for those who share a page of a section, by the first part of its address. */
  socialCards: Readonly<Record<string, SocialCard>>;
  /** Classes of elements that ask for something, which the handbook leaves out. */
  fields: readonly string[];
}

/** A page as a PDF file. */
export interface SheetFile {
  name: string;
  /** Address of the page. */
  path: string;
  format: 'A4' | 'Letter';
}

/** The picture that other programs show when somebody shares a page. */
export interface SocialCard {
  title: string;
  line: string;
  /** Path below the book's folder. */
  drawing: string;
}

/** What a book has to say; everything else has a default. */
type Required = 'name' | 'subject' | 'description' | 'edition';

const noSearch: OwnSearch = {
  names: () => [],
  questions: () => [],
  isList: () => false,
  messages: () => [],
  words: () => ({ subjects: [], synonyms: [], hints: {} }),
  cardData: () => null,
};

/**
 * A book of which only the name, the subject and the like are needed. Without more, it has pages,
 * terms, facts and diagrams, but no records or components of its own.
 */
export function defineBook(
  about: Pick<Book, Required> &
    Partial<Omit<Book, Required | 'search'>> & { search?: Partial<OwnSearch> },
): Book {
  const groups = about.groups ?? ['Pages'];
  return {
    disclaimer: '',
    logo: '',
    folder: 'src/book',
    appendix: groups.length > 1 ? (groups.at(-1) ?? '') : '',
    termGroups: ['Words'],
    frontmatter: {
      shape: {},
      references: () => [],
      sources: () => [],
      markdown: () => '',
    },
    records: [],
    components: {},
    recipes: () => [],
    cards: {},
    checks: [],
    isChapter: () => true,
    footLinks: ['/glossary/'],
    sheets: [],
    socialCards: {},
    fields: [],
    ...about,
    groups,
    search: { ...noSearch, ...about.search },
  };
}

/** A book with everything in it read, but for its pages. */
export interface OpenBook {
  about: Book;
  /** Every component that its pages may use. */
  components: Components;
  /** Texts of its files (records, examples, drawings, diagrams), by their path below its folder. */
  texts: ReadonlyMap<string, string>;
  records: Records;
  ledger: Ledger;
  /** Ids of facts and derived figures, of faulty ones as well. */
  figureIds: ReadonlySet<string>;
}

/** Opens a book whose files are `texts`. Faulty records are left out and told as faults. */
export function openBook(
  about: Book,
  components: Components,
  texts: OpenBook['texts'],
): { book: OpenBook; faults: Fault[] } {
  const kinds = [topicKind, sourceKind, factKind, termKind, ...about.records];
  const { records, faults } = readRecords(texts, about.folder, kinds);
  const topics = records.of(topicKind).map(({ id }) => id);
  const facts = records
    .of(factKind)
    .toSorted((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic));
  const recipes = about.recipes(facts);
  return {
    book: {
      about,
      components: { ...components, ...about.components },
      texts,
      records,
      ledger: createLedger({ facts, sources: records.of(sourceKind) }, recipes),
      figureIds: withNames(records.ids(factKind), recipes),
    },
    faults,
  };
}

function withNames(
  ids: ReadonlySet<string>,
  recipes: readonly { id: string }[],
): ReadonlySet<string> {
  const names = new Set(recipes.map(({ id }) => id));
  return ids instanceof AnyName ? new AnyName([...ids, ...names], ids.cause) : ids.union(names);
}
