import type { Steps } from './steps.ts';
import { isStopWord, stem, wordsOf } from './text.ts';

/**
 * The index of the concept tier as it travels to the browser: one text per column, because like
 * beside like compresses best. A `~` ends a line, which is a page or a term; a `|` parts what it
 * holds. (Line breaks and tabs would be two characters each in JSON.)
 * Only what is shown and what names are made of stands there as text. Everything else is sets of
 * stems, as numbers (see codec.ts): first the stems of the texts in their order, then `stems`.
 */
export interface ConceptIndex {
  paths: string;
  titles: string;
  /** Short names of pages; empty where it is the title. */
  labels: string;
  /** Other names of pages. */
  aliases: string;
  summaries: string;
  headings: string;
  /** Label of the top-level page that a page belongs to. */
  sections: string;
  /** What the book draws beside the name of a page. */
  decorations: string;
  /** Sets: the questions that each section of a page answers, parted by spaces. */
  questions: string;
  /** A term and its other names. */
  terms: string;
  /** Anchors of terms; empty where it follows from the term. */
  anchors: string;
  /** Places of the page that teaches a term and of the heading there, as far as there are any. */
  taughtAt: string;
  /** Sets: words that mean the same to a searcher. */
  synonyms: string;
  /** Stems that stand in sets only. */
  stems: string;
}

export type Texts = Pick<
  ConceptIndex,
  'titles' | 'labels' | 'aliases' | 'summaries' | 'headings' | 'terms'
>;

/** The address of the glossary, where the terms stand. */
export const glossaryPath = '/glossary/';

const lineEnd = '~';
const partEnd = '|';

/** Reads a column: its lines, each with its parts. */
export function linesOf(column: string): string[][] {
  return column.split(lineEnd).map((line) => (line === '' ? [] : line.split(partEnd)));
}

/** Writes a column. Throws when a text holds a character that parts texts. */
export function columnOf(lines: readonly (readonly string[])[]): string {
  const forbidden = lines.flat().find((text) => text.includes(lineEnd) || text.includes(partEnd));
  if (forbidden !== undefined) throw new Error(`Search cannot hold "${forbidden}": it has | or ~`);
  return lines.map((parts) => parts.join(partEnd)).join(lineEnd);
}

/** The anchor that a text gets as a heading, when no heading before it has the same words. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** Numbers for stems: a new stem gets the next one. */
export class Vocabulary {
  readonly stems: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** The same words and texts come again and again: each is stemmed once. */
  readonly #words = new Map<string, number>();
  readonly #ofText = new Map<string, number[]>();

  /** Begins with the stems of an index's texts, in their order; both sides must do the same. */
  *read({ titles, labels, aliases, headings, terms, summaries }: Texts): Steps<void> {
    for (const column of [titles, labels, aliases, headings, terms, summaries]) {
      for (const line of linesOf(column)) {
        for (const text of line) this.of(text);
        yield;
      }
    }
  }

  add(one: string): number {
    const known = this.#numbers.get(one);
    if (known !== undefined) return known;
    this.#numbers.set(one, this.stems.length);
    return this.stems.push(one) - 1;
  }

  number(one: string): number | undefined {
    return this.#numbers.get(one);
  }

  /** Every word and stem that the index knows, with its stem's number. */
  *words(): Iterable<readonly [word: string, stem: number]> {
    yield* this.#words;
    yield* this.#numbers;
  }

  isBegun(word: string): boolean {
    for (const [known] of this.words()) if (known.startsWith(word)) return true;
    return false;
  }

  /** The stems of a text that carry meaning, each once, in order. */
  of(text: string): readonly number[] {
    let numbers = this.#ofText.get(text);
    if (numbers === undefined) {
      numbers = [];
      for (const word of wordsOf(text)) {
        const number = this.#ofWord(word);
        if (number >= 0 && !numbers.includes(number)) numbers.push(number);
      }
      this.#ofText.set(text, numbers);
    }
    return numbers;
  }

  #ofWord(word: string): number {
    let number = this.#words.get(word);
    if (number === undefined) {
      number = isStopWord(word) ? -1 : this.add(stem(word));
      this.#words.set(word, number);
    }
    return number;
  }
}
