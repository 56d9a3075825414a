import type { z } from 'zod';
import { nearest } from '#ledger/nearest.ts';
import { didYouMean } from './fault.ts';

/** One thing that a schema found wrong, in words for authors. */
export interface SaidIssue {
  /** Where it is, the surplus key included. */
  path: PropertyKey[];
  problem: string;
  mend: string;
}

/**
 * Says everything that a schema found wrong in the value called `name`. A key that is missing under
 * its right name and surplus under a wrong one is told once.
 */
export function sayIssues(
  issues: readonly z.core.$ZodIssue[],
  name: string,
  described: Parameters<typeof sayIssue>[2],
): SaidIssue[] {
  const missing = issues.filter(isMissing);
  const namesOf = (path: readonly PropertyKey[]) =>
    missing
      .filter((one) => isSame(one.path.slice(0, -1), path))
      .map((one) => String(one.path.at(-1)));
  const mistyped = new Map<z.core.$ZodIssue, string>(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const meant = nearest(issue.keys[0] ?? '', namesOf(issue.path));
      return meant === undefined ? [] : [[issue, meant] as const];
    }),
  );
  const told = new Set(
    missing.filter(({ path }) =>
      [...mistyped].some(([issue, meant]) => isSame(path, [...issue.path, meant])),
    ),
  );
  return issues
    .filter((issue) => !told.has(issue))
    .map((issue) => {
      const said = sayIssue(issue, name, described);
      const meant = mistyped.get(issue);
      return meant === undefined ? said : { ...said, mend: `Write "${meant}", which is missing.` };
    });
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
}

function isSame(a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

/**
 * Says what a schema found wrong in the value called `name`.
 * `keys` are those that may stand at its top; `where` is the file that describes them.
 */
function sayIssue(
  issue: z.core.$ZodIssue,
  name: string,
  { keys, where }: { keys: readonly string[]; where: string },
): SaidIssue {
  if (issue.code === 'unrecognized_keys') {
    const [extra = ''] = issue.keys;
    const known = issue.path.length === 0 ? keys : [];
    const list = known.length === 0 ? `Remove it; ${where} says what may stand there.` : '';
    return {
      path: [...issue.path, extra],
      problem: `${name}: there is no key "${extra}" here.`,
      mend: list || `${didYouMean(extra, known)}Known keys: ${known.join(', ') || 'none'}.`,
    };
  }
  const path = issue.path.map(String).join('.');
  const subject = path === '' ? name : `${name}: ${path}`;
  if (isMissing(issue)) {
    return {
      path: issue.path,
      problem: `${subject} is missing.`,
      mend: `Write it; ${where} says what it holds.`,
    };
  }
  if (issue.code === 'invalid_value') {
    return {
      path: issue.path,
      problem: `${subject}: this value is not allowed.`,
      mend: `Write one of: ${issue.values.map(String).join(', ')}.`,
    };
  }
  const message = issue.message.replace(/^Invalid input: |^Too (?:small|big): /, '');
  return {
    path: issue.path,
    problem: `${subject}: ${message}.`,
    mend: `Correct the value; ${where} says what it holds.`,
  };
}
