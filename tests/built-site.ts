/** The built sites that `npm test` makes, and their pages as trees, for tests that need no browser. */
import { globSync, readFileSync } from 'node:fs';
import { DomUtils, parseDocument } from 'htmlparser2';

/** Built as if published at https://docs.example.org/. */
export const siteFolder = '.build/test/site';

/** Built as if published at https://docs.example.org/docs/, with PDF files. */
export const docsFolder = '.build/test/docs';

/** The book of tests/small-book, built by this generator. */
export const smallBookFolder = '.build/test/small-book';

export const { getAttributeValue, getElementsByTagName, textContent } = DomUtils;

type Tree = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof getElementsByTagName>[number];

export interface BuiltPage {
  /** Below the folder of the site: `lambda/index.html`. */
  file: string;
  /** `/lambda/`. */
  path: string;
  html: string;
  tree: Tree;
}

/** The HTML files below a folder, with those that only lead to a page's new address apart. */
export function readPages(folder: string): { pages: BuiltPage[]; redirects: BuiltPage[] } {
  const all = globSync('**/*.html', { cwd: folder })
    .toSorted()
    .map((file) => {
      const html = readFileSync(`${folder}/${file}`, 'utf8');
      return {
        file,
        path: `/${file.replace(/index\.html$/, '')}`,
        html,
        tree: parseDocument(html),
      };
    });
  const leadsOn = ({ tree }: BuiltPage) =>
    elements(tree, 'meta').some((meta) => getAttributeValue(meta, 'http-equiv') === 'refresh');
  return { pages: all.filter((page) => !leadsOn(page)), redirects: all.filter(leadsOn) };
}

/** The elements of a page with one of these names, in order; without names, all. */
export function elements(tree: Tree, ...names: string[]): Element[] {
  return getElementsByTagName((name) => names.length === 0 || names.includes(name), tree);
}

/** The values that an attribute has in a page, in order. */
export function valuesOf(tree: Tree, attribute: string): string[] {
  return elements(tree).flatMap((element) => getAttributeValue(element, attribute) ?? []);
}
