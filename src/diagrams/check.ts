import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { policyBreaches, sides } from './svg.ts';
import {
  collectDiagrams,
  compareDiagrams,
  renderCommand,
  type DiagramSource,
  type DiagramUse,
  type RenderedDiagram,
} from './diagrams.ts';
import type { Fault } from '#content/fault.ts';

/** Where drawings are kept, from the root of the project. */
export const renderedFolder = 'src/book/diagrams/rendered';

const note = z.strictObject({
  id: z.string(),
  hash: z.string(),
  title: z.string(),
  description: z.string(),
  words: z.array(z.string()),
  sides: z.array(z.enum(sides)),
  width: z.number(),
  hasNarrow: z.boolean(),
});

/** Every diagram of the project as its authors wrote it, and every place that shows one. */
export function readDiagrams(root: string): {
  sources: DiagramSource[];
  uses: DiagramUse[];
  faults: Fault[];
} {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const pages = globSync('src/book/pages/**/*.mdx', { cwd: root })
    .sort()
    .map((file) => collectDiagrams(read(file), file));
  const named = globSync('src/book/diagrams/*.mmd', { cwd: root })
    .sort()
    .map((file) => ({ id: basename(file, '.mmd'), text: read(file), file, line: 1 }));
  return {
    sources: [...named, ...pages.flatMap(({ sources }) => sources)],
    uses: pages.flatMap(({ uses }) => uses),
    faults: pages.flatMap(({ faults }) => faults),
  };
}

/** The notes of all drawings by id; `undefined` for a drawing that is incomplete or was damaged. */
export function readRendered(root: string): Map<string, RenderedDiagram | undefined> {
  const files = globSync(`${renderedFolder}/*.{json,svg}`, { cwd: root });
  const ids = new Set(
    files.map((file) => basename(file).replace(/(?:-narrow)?\.(?:json|svg)$/, '')),
  );
  return new Map([...ids].sort().map((id) => [id, readNote(root, id)]));
}

function readNote(root: string, id: string): RenderedDiagram | undefined {
  const path = (ending: string) => join(root, renderedFolder, id + ending);
  if (!existsSync(path('.json')) || !existsSync(path('.svg'))) return undefined;
  try {
    const read = note.parse(JSON.parse(readFileSync(path('.json'), 'utf8')));
    return read.hasNarrow && !existsSync(path('-narrow.svg')) ? undefined : read;
  } catch {
    // Not our JSON: as good as missing, and the same command mends it.
    return undefined;
  }
}

/** Checks that every diagram is drawn, up to date, shown correctly and free of what the policy bars. */
export async function checkDiagrams(root: string): Promise<Fault[]> {
  const { sources, uses, faults } = readDiagrams(root);
  const breaches = globSync(`${renderedFolder}/*.svg`, { cwd: root })
    .sort()
    .flatMap((file) =>
      policyBreaches(readFileSync(join(root, file), 'utf8')).map((what) => ({
        file,
        problem: `the drawing holds ${what}, which the content policy blocks.`,
        mend: `Do not edit drawings: run \`${renderCommand} -- --all\`.`,
      })),
    );
  return [...faults, ...compareDiagrams(sources, uses, readRendered(root)), ...breaches];
}
