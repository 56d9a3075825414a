import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '#content/fault.ts';
import type { Project } from '#content/project.ts';
import { readDiagrams, readRendered } from './check.ts';
import { diagramHash, renderedFolder, type DiagramSource } from './diagrams.ts';
import { ownStyles } from './own-styles.ts';
import { openRenderer, type DrawingBrowser } from './render-diagrams.ts';

/** What a run of `drawDiagrams` did. */
export interface Outcome {
  drawn: string[];
  faults: Fault[];
}

type DrawnProject = Pick<Project, 'about' | 'pages' | 'root' | 'texts'>;

/**
 * Draws the diagrams that are missing or stale, or `all`.
 * A source that cannot be drawn becomes a fault and keeps its old drawing; the others go on.
 * `findBrowser` is asked only when there is something to draw.
 */
export async function drawDiagrams(
  project: DrawnProject,
  findBrowser: () => DrawingBrowser | Promise<DrawingBrowser>,
  { all = false } = {},
): Promise<Outcome> {
  const { sources, faults } = readDiagrams(project);
  const rendered = readRendered(project);
  const folder = folderOf(project);

  const isStale = ({ id, text }: DiagramSource) => rendered.get(id)?.hash !== diagramHash(text);
  const stale = sources.filter(
    (source, index) =>
      (all || isStale(source)) &&
      ownStyles(source).length === 0 &&
      sources.findIndex(({ id }) => id === source.id) === index,
  );
  const drawn: string[] = [];
  if (stale.length === 0) return { drawn, faults };

  mkdirSync(folder, { recursive: true });
  const renderer = await openRenderer(await findBrowser());
  try {
    for (const source of stale) {
      const { id, file, line } = source;
      try {
        const { note, svg, narrowSvg } = await renderer.draw(source);
        remove(folder, id);
        writeFileSync(join(folder, `${id}.svg`), svg);
        if (narrowSvg) writeFileSync(join(folder, `${id}-narrow.svg`), narrowSvg);
        writeFileSync(join(folder, `${id}.json`), `${JSON.stringify(note, null, 2)}\n`);
        drawn.push(id);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        faults.push({
          file,
          line,
          problem: `the diagram "${id}" cannot be drawn: ${reason}`,
          mend: 'Correct its source, then run `npm run diagrams`.',
        });
      }
    }
  } finally {
    await renderer.close();
  }
  return { drawn, faults };
}

/**
 * Removes the drawings that have lost their source and returns their ids.
 * Removes nothing while a page has faults, because its diagrams may not have been found.
 */
export function removeOrphans(project: DrawnProject): string[] {
  const { sources, faults } = readDiagrams(project);
  if (faults.length > 0 || project.pages.some(({ parsed }) => parsed === undefined)) return [];
  const ids = new Set(sources.map(({ id }) => id));
  const orphans = [...readRendered(project).keys()].filter((id) => !ids.has(id));
  for (const id of orphans) remove(folderOf(project), id);
  return orphans;
}

function folderOf({ root, about }: DrawnProject): string {
  return join(root, about.folder, renderedFolder);
}

function remove(folder: string, id: string): void {
  for (const ending of ['.svg', '-narrow.svg', '.json'])
    rmSync(join(folder, id + ending), { force: true });
}
