import type { Fault } from '#content/fault.ts';
import { termKind } from '#content/kinds.ts';
import type { Project } from '#content/project.ts';
import type { Term } from '#content/schemas/term.ts';
import { nameKey, wordsOf } from '../core/text.ts';

interface Claim {
  name: string;
  /** Who claims it, for people. */
  by: string;
  /** Id of the term, when one claims it. */
  term?: string;
  /** Where search would lead: a page and its terms lead to one place. */
  leadsTo: string;
  file: string;
  line: () => number;
}

/** Names under which search would find two different things. */
export function checkNames({ pages, records }: Project): Fault[] {
  const first = new Map<string, Claim>();
  return [...claimsOfTerms(records), ...claimsOfPages(pages)].flatMap((claim) => {
    // What search looks names up by: "image layer" and "Image layers" are one.
    const key = nameKey(wordsOf(claim.name));
    const other = first.get(key);
    if (other === undefined) first.set(key, claim);
    if (other === undefined || areOne(other, claim)) return [];
    return [
      {
        file: claim.file,
        line: claim.line(),
        problem: `"${claim.name}" names ${claim.by}, but already names ${other.by}: search could not know which is meant.`,
        mend: 'Remove the name from one of the two.',
      },
    ];
  });
}

function areOne(a: Claim, b: Claim): boolean {
  return a.term !== undefined && b.term !== undefined ? a.term === b.term : a.leadsTo === b.leadsTo;
}

function claimsOfTerms(records: Project['records']): Claim[] {
  return records.placed(termKind).flatMap(({ record, file, lineAt }) =>
    [...new Set([record.term, ...record.aliases, ...record.related])].map((name) => ({
      name,
      by: `the term "${record.id}"`,
      term: record.id,
      leadsTo: record.page ?? `/glossary/#${record.id}`,
      file,
      line: () => lineAt(keyOf(name, record)),
    })),
  );
}

function keyOf(name: string, { term, aliases }: Term): string {
  if (name === term) return 'term';
  return aliases.includes(name) ? 'aliases' : 'related';
}

function claimsOfPages(pages: Project['pages']): Claim[] {
  return pages.flatMap(({ file, path, data, lineOfKey }) =>
    (data?.aliases ?? []).map((name) => ({
      name,
      by: `the page ${path}`,
      leadsTo: path,
      file,
      line: () => lineOfKey('aliases'),
    })),
  );
}
