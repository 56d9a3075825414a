import { nearest } from '#ledger/nearest.ts';

/** Something wrong in what an author wrote, said so that it can be mended at once. */
export interface Fault {
  /** Path from the project's root. */
  file: string;
  line?: number | undefined;
  /** What is wrong, and what was expected: one or two sentences. */
  problem: string;
  /** The edit or the command that mends it. */
  mend: string;
  /** The file whose own faults may be the cause of this one. */
  dueTo?: string | undefined;
  /** In how many other places something depends on what is wrong here. */
  followers?: number;
}

/** Ways to print faults: for people, as JSON, or as annotations of GitHub's workflows. */
export const faultFormats = ['people', 'json', 'github'] as const;
export type FaultFormat = (typeof faultFormats)[number];

/**
 * Faults without those that come from another one: these are counted where their cause is told,
 * since mending it will mend them.
 */
export function causesOf(faults: readonly Fault[]): Fault[] {
  const causes = faults.filter(({ dueTo }) => dueTo === undefined);
  const first = new Map<string, Fault>();
  for (const fault of causes) if (!first.has(fault.file)) first.set(fault.file, fault);
  const followers = Map.groupBy(
    faults.filter(({ dueTo }) => dueTo !== undefined),
    ({ dueTo = '' }) => first.get(dueTo),
  );
  const told = causes.map((fault) => {
    const count = followers.get(fault)?.length ?? 0;
    return count === 0 ? fault : { ...fault, followers: count };
  });
  // Where the file that was suspected has no fault of its own, nothing else would tell them.
  return [...told, ...(followers.get(undefined) ?? [])];
}

/** One fault: where it is, what is wrong, and what mends it, on three lines. */
export function printFault({ file, line, problem, mend, followers = 0 }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const more =
    followers === 0
      ? ''
      : `\n  ${countOf(followers, 'other place')} ${followers === 1 ? 'depends' : 'depend'} on it.`;
  return `${place}\n  ${problem}\n  Mend: ${mend}${more}`;
}

/** Faults in one of the formats, sorted by file and line. */
export function printFaults(
  faults: readonly Fault[],
  format: FaultFormat = 'people',
  warnings: readonly Fault[] = [],
): string {
  const all = [...sorted(faults, 'error'), ...sorted(warnings, 'warning')];
  if (format === 'json') {
    return JSON.stringify(
      all.map((fault) => ({ ...fault, dueTo: undefined })),
      null,
      2,
    );
  }
  if (format === 'github') return all.map(annotation).join('\n');
  const parts = [
    faults.length === 0
      ? ''
      : `${countOf(faults.length, 'fault')} in the content. The last good build stays as it was.\n\n${printSorted(faults)}`,
    warnings.length === 0 ? '' : printWarnings(warnings),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** What doesn't stop a build, as people read it, sorted by file and line. */
export function printWarnings(warnings: readonly Fault[]): string {
  return `${countOf(warnings.length, 'warning')} about the content:\n\n${printSorted(warnings)}`;
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function printSorted(faults: readonly Fault[]): string {
  return `${sorted(faults)
    .map((fault) => printFault(fault).replace(/^/gm, '  '))
    .join('\n\n')}\n`;
}

function sorted<Level>(faults: readonly Fault[], level?: Level): (Fault & { level?: Level })[] {
  return faults
    .map((fault) => (level === undefined ? fault : { level, ...fault }))
    .toSorted((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0));
}

/** @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
function annotation(fault: Fault & { level?: string }): string {
  const { level = 'error', file, line } = fault;
  const [, ...text] = printFault(fault).split('\n');
  const properties = { file, ...(line !== undefined && { line: String(line) }) };
  const place = Object.entries(properties).map(
    ([name, value]) => `${name}=${escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::${level} ${place.join(',')}::${escaped(text.map((row) => row.trim()).join('\n'))}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** `Did you mean "…"? ` for a name that is like one of these, else nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const like = nearest(name, known);
  return like === undefined ? '' : `Did you mean "${like}"? `;
}
