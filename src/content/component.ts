import type { z } from 'zod';
import type { OpenBook } from './book.ts';
import type { Fault } from './fault.ts';
import type { Reference } from './names.ts';

/** A heading of a page: of its text, or of a component in it. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** What a component knows when it is written as Markdown. */
export interface MarkdownPlace {
  book: OpenBook;
  /** Address of the page, without the base path. */
  path: string;
  /** A root-relative address in full, as far as the site knows where it is. */
  absolute(address: string): string;
  /** What stands inside the component, as Markdown. */
  inside: string;
}

/**
 * A component that authors use in MDX, with everything the generator has to know of it. Each has a
 * folder: its definition in `component.ts`, what readers see in `<Name>.astro`.
 */
export interface Component<Schema extends z.ZodObject = z.ZodObject> {
  /** What it takes. Values are texts: the check refuses what would have to be computed. */
  props: Schema;
  /** Whether words stand inside of it. */
  children: boolean;
  /** Whether its HTML holds ids, so that a page may show the same one only once. */
  once?: boolean;
  /** The names that its props use; the check tells those that nothing has. */
  references(props: z.output<Schema>): readonly Reference[];
  /** What else can be wrong with its props. */
  faults?(props: z.output<Schema>, book: OpenBook): readonly Pick<Fault, 'problem' | 'mend'>[];
  /** Ids of the sources that it rests on, in its order; the page lists them. */
  sources(props: z.output<Schema>, book: OpenBook): readonly string[];
  /** Headings that it brings to its page. */
  headings(book: OpenBook): readonly Heading[];
  /** The same for readers of Markdown. */
  markdown(props: z.output<Schema>, place: MarkdownPlace): string;
  /** Words under which search finds the section that holds it, beside those inside of it. */
  searchText(props: z.output<Schema>, book: OpenBook): string;
  /** What readers see. */
  astro(): Promise<{ default: unknown }>;
}

/** The components of a book, by the names that authors write. */
export type Components = Readonly<Record<string, Component>>;

/** Checks the shape of a definition, and lets its functions know the type of its props. */
export function defineComponent<Schema extends z.ZodObject>(
  component: Component<Schema>,
): Component<Schema> {
  return component;
}

/** What a component answers that has nothing to say to a question. */
export const nothing = () => [];
/** The same, where a text is asked for. */
export const noText = () => '';
