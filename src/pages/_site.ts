/** Everything that the routes hand to the generator: the book, opened, its pages, and its files. */
import { getCollection } from 'astro:content';
import type { ImageMetadata } from 'astro';
import { book as about } from '#book/book.ts';
import { astroComponents } from '#components/astro-components.ts';
import { components } from '#components/index.ts';
import { openBook } from '#content/book.ts';
import { printFaults } from '#content/fault.ts';
import { parsePage, type ParsedPage } from '#content/parse.ts';
import { pageHeadings, referencesOf, type PageReferences } from '#content/references.ts';
import { buildTree, type SiteTree } from '#content/site-tree.ts';
import type { PageData } from '#content/schemas/page.ts';

const texts = import.meta.glob<string>(
  ['../book/{data,diagrams,drawings,examples}/**/*', '!../book/examples/build/**'],
  { query: '?raw', import: 'default', eager: true },
);
const images = import.meta.glob<ImageMetadata>(
  '../book/pages/**/*.{avif,gif,jpg,jpeg,png,svg,webp}',
  { import: 'default', eager: true },
);

/** Names from the book's folder. */
function below<File>(files: Record<string, File>): [string, File][] {
  return Object.entries(files).map(([name, file]) => [name.replace('../book/', ''), file]);
}

const { book, faults } = openBook(about, components, new Map(below(texts)));
// The check before a build has told them; the dev server shows this page in their place.
if (faults.length > 0) throw new Error(printFaults(faults));

export { about, book };

/** What authors' components become when a page is rendered. */
export const rendered = await astroComponents(book.components);

/** What the book puts at the top of a page, if anything. */
export const Lead = (await about.lead?.())?.default as
  ((props: { data: PageData }) => unknown) | undefined;

/** A page of the book with everything that was read of it. */
export interface BookPage {
  path: string;
  file: string;
  body: string;
  data: PageData;
  parsed: ParsedPage;
}

/** Every page of the book. */
export async function allPages(): Promise<BookPage[]> {
  const entries = await getCollection('pages');
  return entries.map(({ id, data, body = '', filePath = '' }) => {
    const parsed = parsePage(filePath, body);
    if ('problem' in parsed) throw new Error(`${filePath}: ${parsed.problem}`);
    return { path: id, file: filePath, body, data, parsed };
  });
}

let tree: Promise<SiteTree> | undefined;

/** The tree of all pages: built once in a build, anew on every request in the dev server. */
export function siteTree(): Promise<SiteTree> {
  if (tree === undefined || import.meta.env.DEV) tree = makeTree();
  return tree;
}

async function makeTree(): Promise<SiteTree> {
  const entries = await getCollection('pages');
  const pages = entries.map(({ id, data }) => ({ path: id, data }));
  return buildTree(pages, about.groups, book.ledger.fillText);
}

/** What a page rests on. */
export function references(page: BookPage): PageReferences {
  return referencesOf(page, book);
}

export function headings(page: BookPage) {
  return pageHeadings(page.parsed, book);
}

/** What everything that is rendered for a route may ask for. `sources` are those that it lists. */
export async function localsOf(
  sources: readonly { id: string }[] = [],
  page?: ParsedPage,
): Promise<App.Locals> {
  return {
    book,
    tree: await siteTree(),
    sourceNumbers: new Map(sources.map(({ id }, index) => [id, index + 1])),
    images: Object.fromEntries(
      below(images).map(([name, image]) => [`/${about.folder}/${name}`, image]),
    ),
    ...(page && { page }),
  };
}
