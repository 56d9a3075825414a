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
}

/** One fault: where it is, what is wrong, and what mends it, on three lines. */
export function printFault({ file, line, problem, mend }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}\n  ${problem}\n  Mend: ${mend}`;
}

/** Faults as people read them, sorted by file and line. */
export function printFaults(faults: readonly Fault[]): string {
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return `${count} in the content. The last good build stays as it was.\n\n${printSorted(faults)}`;
}

/** What doesn't stop a build, as people read it, sorted by file and line. */
export function printWarnings(warnings: readonly Fault[]): string {
  const count = warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`;
  return `${count} about the content:\n\n${printSorted(warnings)}`;
}

function printSorted(faults: readonly Fault[]): string {
  const sorted = [...faults].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0),
  );
  return `${sorted.map((fault) => printFault(fault).replace(/^/gm, '  ')).join('\n\n')}\n`;
}

/** `Did you mean "…"? ` for a name that is like one of these, else nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const like = nearest(name, known);
  return like === undefined ? '' : `Did you mean "${like}"? `;
}
