import type { MdastNode } from 'satteri';
import comparisons from '#book/data/comparisons.json' with { type: 'json' };
import synonyms from '#book/data/synonyms.json' with { type: 'json' };
import { comparisons as comparisonsSchema } from '#book/schemas/comparison.ts';
import { analogies } from '#book/analogies.ts';
import { readContent, type SourcePage } from '#content/read.ts';
import { textOf } from '#content/walk.ts';
import { figure } from '#book/derived.ts';
import { formatFact } from '#ledger/format.ts';
import { term, terms } from '#content/glossary.ts';
import { misconception, misconceptions } from '#book/misconceptions.ts';
import type { ComparisonData } from '../core/compare.ts';
import { withSlugs, type SearchPage, type SearchSources } from './make-index.ts';
import { parseFile } from '#content/records.ts';
import { cell, duties, option, options } from '#book/duty/responsibility.ts';
import { ancestors, buildTree, type SiteTree } from '#content/site-tree.ts';

const letters = { customer: 'c', aws: 'a', shared: 's', none: '-' } as const;

/** Who does each duty under an option, a letter each. */
function cellsOf(optionId: string): string {
  return duties.map(({ id }) => letters[cell(optionId, id).who]).join('');
}

function dutyBar(optionId: string | undefined): string[] {
  return optionId === undefined ? [] : [option(optionId).level, cellsOf(optionId)];
}

/**
 * Reads what the concept tier of search is made from: the content files and the records. Of very
 * many pages only the upper levels; the others are found by their text.
 */
export function readSearchSources(root: string): SearchSources {
  const { content } = readContent(root, { upperOnly: true });
  const pages = content.pages.flatMap(({ data, ...rest }) => (data ? [{ ...rest, data }] : []));
  const tree = buildTree(
    pages.map(({ path, data }) => ({ id: path === '/' ? 'index' : path.slice(1, -1), data })),
  );
  return {
    pages: pages.flatMap((page) => searchPage(page, tree) ?? []),
    terms,
    analogies,
    synonyms,
  };
}

/** The records behind the comparison card. Throws when one names an unknown term, option or fact. */
export function comparisonData(): ComparisonData {
  const { subjects, levels, figures } = parseFile(
    comparisonsSchema,
    comparisons,
    'src/book/data/comparisons.json',
  );
  return {
    duties: duties.map(({ label }) => label).join('|'),
    figures: figures.map(({ label }) => label),
    options: options.map(({ id, label, level, page }) => [
      id,
      label,
      level,
      page,
      cellsOf(id),
      figures.map(({ facts }) => (facts[id] === undefined ? '' : formatFact(figure(facts[id])))),
    ]),
    subjects: Object.entries(subjects).map(([termId, optionId]) => [
      terms.indexOf(term(termId)),
      options.indexOf(option(optionId)),
      levels.includes(termId) ? 1 : 0,
    ]),
  };
}

function searchPage(page: SourcePage, tree: SiteTree): SearchPage | undefined {
  const node = tree.byPath.get(page.path);
  if (node === undefined || page.tree === undefined) return undefined;
  const { title, summary, aliases, questions } = node.data;
  return {
    path: node.path,
    title,
    label: node.label,
    section: (ancestors(node)[0] ?? node).label,
    summary,
    aliases,
    duties: dutyBar(node.data.duties[0]),
    questions: [
      ...questions,
      ...misconceptions.filter((one) => one.page === node.path).map(({ people }) => people),
    ],
    sections: sectionsOf(page.tree),
  };
}

/** A page's text cut at its headings; the part before the first one has no heading. */
function sectionsOf(tree: MdastNode): SearchPage['sections'][number][] {
  const parts = [{ heading: '', text: '' }];
  const add = (node: MdastNode) => {
    if (node.type === 'heading') parts.push({ heading: textOf(node), text: '' });
    else if (node.type === 'mdxJsxFlowElement' && isAround(node.name)) addAll(node);
    else {
      const part = parts.at(-1);
      if (part !== undefined) part.text += ` ${wordsUnder(node)}`;
    }
  };
  const addAll = (parent: MdastNode) => {
    if ('children' in parent) for (const child of parent.children) add(child as MdastNode);
  };
  addAll(tree);
  const slugs = withSlugs(parts.slice(1).map(({ heading }) => heading));
  return parts.map((part, index) => ({ ...part, slug: slugs[index - 1]?.slug ?? '' }));
}

/** Whether a component stands around whole sections. */
function isAround(name: string | null): boolean {
  return name === 'Key' || name === 'Questions';
}

/** The text below a node, with what its components will say. Code is left to full text. */
function wordsUnder(node: MdastNode): string {
  if (node.type === 'code') return '';
  const own =
    node.type === 'text' || node.type === 'inlineCode' ? node.value : wordsOfComponent(node);
  const below = 'children' in node ? node.children : [];
  return [own, ...below.map((child) => wordsUnder(child as MdastNode))].join(' ');
}

function wordsOfComponent(node: MdastNode): string {
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return '';
  const attribute = node.attributes.find((one) => 'name' in one && one.name === 'id')?.value;
  if (typeof attribute !== 'string') return '';
  try {
    if (node.name === 'Fact') return figure(attribute).label;
    if (node.name === 'Term') return term(attribute).term;
    if (node.name === 'Misconception') return misconception(attribute).people;
  } catch {
    // The content check reports unknown ids, with file and line; search does without them.
  }
  return '';
}
