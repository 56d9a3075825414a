import type { PageData } from './schemas/page.ts';
import type { Source } from '#ledger/schemas/source.ts';
import type { Term } from './schemas/term.ts';
import { analogy } from '#book/analogies.ts';
import { figure, sourcesOf, type Figure } from '#book/derived.ts';
import { term } from './glossary.ts';
import { source } from '#ledger/ledger.ts';
import { misconception, misconceptions } from '#book/misconceptions.ts';
import { cell, duties, options } from '#book/duty/responsibility.ts';

/** What a page rests on, in the order in which its text first names it. */
export interface PageReferences {
  terms: Term[];
  sources: Source[];
}

/**
 * Collects the terms and sources that a page names, in its MDX text and in its frontmatter.
 * `also` adds sources by id: those of the simulators in it.
 * Throws on an unknown id; the content check names file and line before that can happen.
 */
export function referencesOf(
  mdx: string,
  data: PageData,
  also: readonly string[] = [],
): PageReferences {
  const sourceIds = new Set([
    ...figuresOf(mdx).flatMap((one) => sourcesOf(one).map(({ id }) => id)),
    ...idsOf(mdx, 'Misconception').map((id) => misconception(id).source),
    ...(data.analogy === undefined ? [] : [data.analogy])
      .concat(idsOf(mdx, 'Analogy'))
      .map((id) => analogy(id).breaksSource),
    ...(mdx.includes('<DutyTable') ? sourcesOfDuties() : []),
    ...also,
    ...(mdx.includes('<MisconceptionList') ? misconceptions.map((one) => one.source) : []),
    ...data.sources,
  ]);
  return {
    terms: idsOf(mdx, 'Term').map(term),
    sources: [...sourceIds].map(source),
  };
}

/** The figures that an MDX text names, each once. Throws on an unknown id. */
export function figuresOf(mdx: string): Figure[] {
  const ids = [...idsOf(mdx, 'Fact'), ...idsOf(mdx, 'Cite'), ...idsInCharts(mdx)];
  return [...new Set(ids)].map(figure);
}

/** The `id` attributes of one component in MDX text, each once. */
function idsOf(mdx: string, component: string): string[] {
  const pattern = new RegExp(`<${component}\\s[^>]*?\\bid="([^"]+)"`, 'g');
  return [...new Set([...mdx.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}

/** The records in the charts of MDX text: `<Bars facts="one: its name; two + three: its name" />`. */
function idsInCharts(mdx: string): string[] {
  return [...mdx.matchAll(/<(?:Bars|Dates)\s[^>]*?\bfacts="([^"]+)"/g)].flatMap(([, facts = '']) =>
    facts.split(';').flatMap((entry) => {
      const names = entry.split(':')[0] ?? '';
      return names.split('+').map((id) => id.trim());
    }),
  );
}

function sourcesOfDuties(): string[] {
  return options.flatMap((option) => duties.map((duty) => cell(option.id, duty.id).source));
}
