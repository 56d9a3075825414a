import { basename } from 'node:path';
import { today } from '#ledger/today.ts';
import type { Fault } from '../fault.ts';
import { factKind, sourceKind, sourceNames, topicKind } from '../kinds.ts';
import type { Project } from '../project.ts';
import { sourcesOnPage } from '../references.ts';

/** Facts in the wrong file, days to come, sources that nobody rests on, figures without a base. */
export function checkRecords(project: Project): Fault[] {
  return [
    ...strayFiles(project),
    ...misplacedFacts(project),
    ...daysToCome(project),
    ...unusedSources(project),
    ...failedFigures(project),
  ];
}

const isFactFile = (name: string) => /^data\/facts\/[^/]+\.json$/.test(name);

function strayFiles({ about, records, texts }: Project): Fault[] {
  const topics = records.ids(topicKind);
  return [...texts.keys()]
    .filter((name) => isFactFile(name) && !topics.has(basename(name, '.json')))
    .map((name) => ({
      file: `${about.folder}/${name}`,
      problem: `"${basename(name, '.json')}" is no topic of the ledger.`,
      mend: `Name the file after one of: ${[...topics].join(', ')}. Or add the topic to ${about.folder}/${topicKind.file}.`,
    }));
}

function misplacedFacts({ about, records }: Project): Fault[] {
  const topics = records.ids(topicKind);
  return records.placed(factKind).flatMap(({ record, file, lineAt }) =>
    basename(file) === `${record.topic}.json` || !topics.has(record.topic)
      ? []
      : [
          {
            file,
            line: lineAt('topic'),
            problem: `"${record.id}": its topic is "${record.topic}", which has a file of its own.`,
            mend: `Move it to ${about.folder}/data/facts/${record.topic}.json, or correct the topic.`,
          },
        ],
  );
}

function daysToCome({ pages, records }: Project): Fault[] {
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
  const checked = [...records.placed(factKind), ...records.placed(sourceKind)].flatMap(
    ({ record, file, lineAt }) =>
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

/**
 * A source is listed because something rests on it. Facts are different: `/facts/` publishes every
 * one of them, so a fact that no page names yet is still read.
 */
function unusedSources(project: Project): Fault[] {
  const { records } = project;
  // A record that cannot be read may rest on any source.
  if (!records.areSound) return [];
  const onPages = sourcesOnPages(project);
  if (onPages === undefined) return [];
  // A page that cannot be read may rest on it.
  const unread = project.pages.find(({ data, parsed }) => !data || !parsed)?.file;
  const inRecords = records.references().filter(({ names }) => names === sourceNames);
  const used = new Set([...inRecords.map(({ id }) => id), ...onPages]);
  return records
    .placed(sourceKind)
    .filter(({ record }) => !used.has(record.id))
    .map(({ record, file, lineAt }) => ({
      file,
      line: lineAt('id'),
      problem: `No record, page or component rests on the source "${record.id}".`,
      mend: `Remove it, or name it: "sources: [${record.id}]" in a page, "source" in a record.`,
      dueTo: unread,
    }));
}

/** Ids of the sources of all pages; `undefined` when a page has faults that hide some. */
function sourcesOnPages(project: Project): string[] | undefined {
  try {
    return project.pages.flatMap((page) => sourcesOnPage(page, project));
  } catch {
    return undefined;
  }
}

/** What is wrong in a record would come back as a figure that cannot be worked out. */
function failedFigures({ about, ledger, records }: Project): Fault[] {
  if (!records.areSound) return [];
  return ledger.failures.map((problem) => ({
    file: `${about.folder}/derived.ts`,
    problem,
    mend: 'Restore the record, or change the arithmetic that needs it.',
  }));
}
