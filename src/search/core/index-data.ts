/**
 * What the first answer needs: everything that has a name. It is made in the build (build/make-index.ts)
 * and opened in the browser (open-index.ts).
 */
export interface IndexData {
  pages: PageData[];
  terms: TermData[];
  /** Groups of words that mean the same to a searcher. */
  synonyms: string[][];
  /** What a word that readers type stands for in words of the pages: "pandas" → "library package". */
  hints: Record<string, string>;
  /** Subjects that exclude each other, each with its words: a query that names one wants no other. */
  subjects: string[][];
  /** False when pages deep in a very large site are left out: they are found by full text only. */
  isWhole: boolean;
}

export interface PageData {
  path: string;
  title: string;
  /** Short name, where it differs from the title. */
  label?: string;
  /** Label of the top-level page it belongs to. */
  group: string;
  /** Left out where it is the opening of the page, which comes with the text. */
  summary?: string;
  /** Other names. */
  names?: string[];
  /** The heading of each section but the first; with its anchor where that does not follow from it. */
  headings?: (string | [heading: string, slug: string])[];
}

export interface TermData {
  /** The term, then its other names. */
  names: string[];
  /** Anchor in the glossary, where that does not follow from the term. */
  id?: string;
  /** Index of the page that teaches it. */
  page?: number;
  /** Index of the section there, from 0 for the text before the first heading. */
  section?: number;
}

/** The text of the sections, which follows the first answer. Sections stand in the order of `IndexData`. */
export interface TextData {
  /** The opening of each section, as it stands on the page: it is shown. */
  openings: string[];
  /**
   * For each stem in the rest of the text, the sections that hold it, as often as they do: each as
   * the distance from the one before it, with spaces between. A third less than the text itself.
   */
  body: Record<string, string>;
  /** Questions of readers, as stems, and the section that answers each. */
  questions: [section: number, stems: string][];
  /** The definition of each term. */
  definitions: string[];
}

/**
 * The error messages that pages explain, with the index of the page. They are asked for when
 * somebody pastes a message. Variable parts stand in <angle brackets>.
 */
export type MessagesData = [page: number, forms: string[]][];

/** The address of the glossary, where the terms stand. */
export const glossaryPath = '/glossary/';

/** The anchor that a text gets as a heading, when no heading before it has the same words. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
