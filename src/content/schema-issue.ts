import type { z } from 'zod';
import { didYouMean } from './fault.ts';

/** One thing that a schema found wrong, in words for authors. */
export interface SaidIssue {
  /** Where it is, the surplus key included. */
  path: PropertyKey[];
  problem: string;
  mend: string;
}

/**
 * Says what a schema found wrong in the value called `name`.
 * `keys` are those that may stand at its top; `where` is the file that describes them.
 */
export function sayIssue(
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
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
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
