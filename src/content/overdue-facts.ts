import { isOverdue } from '#ledger/ledger.ts';
import type { Fault } from './fault.ts';
import { factKind } from './kinds.ts';
import type { Project } from './project.ts';

/** The facts whose day of review has passed by `today` (`YYYY-MM-DD`). */
export function overdueFacts({ records }: Pick<Project, 'records'>, today: string): Fault[] {
  return records
    .placed(factKind)
    .filter(({ record }) => isOverdue(record, today))
    .map(({ record, file, lineAt }) => ({
      file,
      line: lineAt('reviewBy'),
      problem: `"${record.id}" should have been read again by ${record.reviewBy}.`,
      mend: 'Compare it with its source, then set "checked" to today and "reviewBy" to a later day.',
    }));
}
