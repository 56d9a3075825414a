import type { Source } from '#schemas/source.ts';
import type { Term } from '#schemas/term.ts';
import { fact, source } from './ledger.ts';

/** What a page rests on, in the order in which its text first names it. */
export interface PageReferences {
  terms: Term[];
  sources: Source[];
}

/**
 * Collects the terms and sources that a page's MDX text names, directly or through figures.
 * `also` adds sources by id: those of the frontmatter.
 * Throws on an unknown id; the content check names file and line before that can happen.
 */
export function referencesOf(mdx: string, also: readonly string[] = []): PageReferences {
  const sourceIds = new Set(idsOf(mdx, 'Fact').map((id) => fact(id).source));
  for (const id of also) sourceIds.add(id);
  return { terms: [], sources: [...sourceIds].map(source) };
}

/** The `id` attributes of one component in MDX text, each once. */
export function idsOf(mdx: string, component: string): string[] {
  const pattern = new RegExp(`<${component}\\s[^>]*?\\bid="([^"]+)"`, 'g');
  return [...new Set([...mdx.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}
