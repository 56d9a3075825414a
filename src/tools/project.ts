import { book } from '#book/book.ts';
import { components } from '#components/index.ts';
import type { Book } from '#content/book.ts';
import { checks, type Check } from '#content/checks/index.ts';
import { causesOf, faultFormats, type Fault, type FaultFormat } from '#content/fault.ts';
import { readProject, type Project } from '#content/project.ts';
import { overdueFacts } from '#content/overdue-facts.ts';
import { weakOpenings } from '#content/prose/openings.ts';
import { checkDiagrams } from '#diagrams/check.ts';
import { today } from '#ledger/today.ts';
import { checkNames } from '#search/build/check-names.ts';
import { checkQuestions } from '#search/build/check-questions.ts';
import { UserError } from './run.ts';

type Read = ReturnType<typeof readProject>;

/** Reads the book in the project `root` as it is now. */
export function readBook(root: string, about: Book = book): Read {
  return readProject(root, about, components);
}

let ofBuild: Read | undefined;

/** The book as this build has read it: once, for its check and for its search. */
export function bookOfBuild(root: string): Read {
  ofBuild ??= readBook(root);
  return ofBuild;
}

/**
 * Everything that is wrong in a project, so that an author sees all faults at once; but each cause
 * only once, with the number of faults that come from it.
 */
export function faultsOf({ project, faults }: Read): Fault[] {
  const all: readonly Check[] = [
    ...checks,
    checkDiagrams,
    checkNames,
    checkQuestions,
    ...project.about.checks,
  ];
  return causesOf([...faults, ...all.flatMap((check) => check(project))]);
}

/** How a command prints faults: as `--format` says, else as the machine that it runs on reads them. */
export function formatOf(wished: string | undefined, env = process.env): FaultFormat {
  const name = wished ?? (env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'people');
  const format = faultFormats.find((one) => one === name);
  if (format !== undefined) return format;
  throw new UserError(
    `There is no format "${name}". Write --format ${faultFormats.join(', or ')}.`,
  );
}

/** What an author should look at, though it doesn't stop a build. */
export function warningsOf({ project }: Read): Fault[] {
  return [
    ...project.pages.flatMap(({ file, parsed }) =>
      parsed === undefined ? [] : weakOpenings(file, parsed.tree),
    ),
    ...overdueFacts(project, today()),
  ];
}

export type { Project };
