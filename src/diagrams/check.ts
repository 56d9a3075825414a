import { basename } from 'node:path';
import type { Fault } from '#content/fault.ts';
import type { Project } from '#content/project.ts';
import {
  collectDiagrams,
  compareDiagrams,
  renderCommand,
  renderedFolder,
  renderedNote,
  type PageDiagrams,
  type RenderedDiagram,
} from './diagrams.ts';
import { ownStyles } from './own-styles.ts';
import { policyBreaches } from './svg.ts';

type Diagrams = Pick<Project, 'about' | 'pages' | 'texts'>;

/** Every diagram of the project as its authors wrote it, and every place that shows one. */
export function readDiagrams({ about, pages, texts }: Diagrams): PageDiagrams {
  const inPages = pages.map(collectDiagrams);
  const named = [...texts].flatMap(([name, text]) => {
    const id = /^diagrams\/([^/]+)\.mmd$/.exec(name)?.[1];
    return id === undefined ? [] : [{ id, text, file: `${about.folder}/${name}`, line: 1 }];
  });
  const sources = [...named, ...inPages.flatMap((page) => page.sources)];
  return {
    sources,
    uses: inPages.flatMap(({ uses }) => uses),
    faults: [...inPages.flatMap(({ faults }) => faults), ...sources.flatMap(ownStyles)],
  };
}

/** The notes of all drawings by id; `undefined` for a drawing that is incomplete or was damaged. */
export function readRendered({
  texts,
}: Pick<Diagrams, 'texts'>): Map<string, RenderedDiagram | undefined> {
  const ids = drawingsIn(texts).map((name) =>
    basename(name).replace(/(?:-narrow)?\.(?:json|svg)$/, ''),
  );
  return new Map([...new Set(ids)].sort().map((id) => [id, renderedNote(id, texts)]));
}

/** Checks that every diagram is drawn, up to date, shown correctly and free of what the policy bars. */
export function checkDiagrams(project: Diagrams): Fault[] {
  const { about, texts } = project;
  const { sources, uses, faults } = readDiagrams(project);
  const unread = project.pages.find(({ parsed }) => parsed === undefined)?.file;
  const breaches = drawingsIn(texts)
    .filter((name) => name.endsWith('.svg'))
    .flatMap((name) =>
      policyBreaches(texts.get(name) ?? '').map((what) => ({
        file: `${about.folder}/${name}`,
        problem: `the drawing holds ${what}, which the content policy blocks.`,
        mend: `Do not edit drawings: run \`${renderCommand} -- --all\`.`,
      })),
    );
  return [
    ...faults,
    ...compareDiagrams(sources, uses, readRendered(project), about.folder, unread),
    ...breaches,
  ];
}

function drawingsIn(texts: ReadonlyMap<string, string>): string[] {
  return [...texts.keys()].filter(
    (name) => name.startsWith(`${renderedFolder}/`) && /\.(?:json|svg)$/.test(name),
  );
}
