import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '#ledger/today.ts';
import { didYouMean, type Fault } from '../fault.ts';
import type { Project } from './project.ts';

/** Records that name records, figures or days that are not there, and sources nobody rests on. */
export function checkReferences(project: Project): Fault[] {
  return [
    ...unknownSources(project),
    ...unusedSources(project),
    ...unknownNeighbours(project),
    ...unknownFigures(project),
    ...daysToCome(project),
  ];
}

function unknownSources({ records }: Project): Fault[] {
  return records.cited
    .filter(({ source }) => !records.ids.source.has(source))
    .map(({ source, file, line }) => ({
      file,
      line: line(),
      problem: `It names the source "${source}", which src/book/data/sources.json does not have.`,
      mend: `${didYouMean(source, records.ids.source)}Or add the source there.`,
    }));
}

/**
 * A source is listed because something rests on it. Facts are different: `/facts/` publishes every
 * one of them, so a fact that no page names yet is still read.
 */
function unusedSources({ root, pages, records }: Project): Fault[] {
  // A record that cannot be read may rest on any source.
  if (!records.isComplete) return [];
  const used = new Set([
    ...records.cited.map(({ source }) => source),
    ...pages.flatMap(({ data }) => data?.sources ?? []),
  ]);
  const unused = records.sources.filter(({ record }) => !used.has(record.id));
  if (unused.length === 0) return [];
  // Simulators name sources in their code.
  const code = globSync('src/book/simulators/**/*.ts', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  return unused
    .filter(({ record }) => !code.includes(`'${record.id}'`))
    .map(({ record, file, lineAt }) => ({
      file,
      line: lineAt('id'),
      problem: `No record, page or simulator rests on the source "${record.id}".`,
      mend: `Remove it, or name it: "sources: [${record.id}]" in a page, "source" in a record.`,
    }));
}

function unknownNeighbours({ records }: Project): Fault[] {
  return records.terms.flatMap(({ record, file, lineAt }) =>
    record.notToConfuseWith
      .filter((id) => !records.ids.term.has(id) || id === record.id)
      .map((id) => ({
        file,
        line: lineAt('notToConfuseWith'),
        problem: `"${record.id}": notToConfuseWith: "${id}" is no other term.`,
        mend: `${didYouMean(id, records.ids.term)}Or add the term.`,
      })),
  );
}

/** Texts in which figures stand as `{fact-id}`. */
function unknownFigures({ records, figureIds }: Project): Fault[] {
  return records.misconceptions.flatMap(({ record, file, lineAt }) =>
    (['people', 'fact'] as const).flatMap((key) =>
      [...record[key].matchAll(/\{([^}]*)\}/g)]
        .map(([, id = '']) => id)
        .filter((id) => !figureIds.has(id))
        .map((id) => ({
          file,
          line: lineAt(key),
          problem: `"${record.id}": ${key}: no record of the ledger has the id {${id}}.`,
          mend: `${didYouMean(id, figureIds)}Or add the record to src/book/data/facts/.`,
        })),
    ),
  );
}

function daysToCome({ records, pages }: Project): Fault[] {
  const last = latestDay();
  const mend = 'Write the day on which somebody last read it; nobody has read it in the future.';
  const reviewed = pages.flatMap(({ file, data, lineOfKey }) =>
    data?.reviewed !== undefined && data.reviewed > last
      ? [
          {
            file,
            line: lineOfKey('reviewed'),
            problem: `reviewed: ${data.reviewed} is still to come.`,
            mend,
          },
        ]
      : [],
  );
  const checked = [...records.facts, ...records.sources].flatMap(({ record, file, lineAt }) =>
    record.checked > last
      ? [
          {
            file,
            line: lineAt('checked'),
            problem: `"${record.id}": checked: ${record.checked} is still to come.`,
            mend,
          },
        ]
      : [],
  );
  return [...reviewed, ...checked];
}

/** Tomorrow, since somewhere on earth it is a day later than here. */
function latestDay(): string {
  const date = new Date(`${today()}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
