import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Fault } from '#content/fault.ts';
import type { SourcePage } from '#content/read.ts';
import { lineOf, walk } from '#content/walk.ts';
import { isOfMoreTypes, moreTypesConfig } from './more-types.ts';
import { ownStyles } from './own-styles.ts';
import { renderingConfig } from './style.ts';
import { sides } from './svg.ts';

/** A diagram as its author wrote it: a fence in a page or a file of its own. */
export interface DiagramSource {
  id: string;
  /** Mermaid text. */
  text: string;
  /** Caption under the figure; a named source gets its caption where it is used. */
  title?: string;
  /** For those who don't see it, where its type has no line for that. */
  description?: string;
  /** Path from the root of the project, and the line where the diagram begins. */
  file: string;
  line: number;
}

/** A place in a page that shows a named source. */
export interface DiagramUse {
  id: string;
  file: string;
  line: number;
}

const note = z.strictObject({
  id: z.string(),
  /** `diagramHash` of the source it was drawn from. */
  hash: z.string(),
  title: z.string(),
  description: z.string(),
  /** Text equivalent, one sentence each. */
  words: z.array(z.string()),
  /** Whose work its boxes show, for the key above the figure. */
  sides: z.array(z.enum(sides)),
  /** The source itself, where no sentences can be made of it. */
  source: z.string().optional(),
  /** Natural width in CSS pixels. */
  width: z.number(),
  hasNarrow: z.boolean(),
});

/** What the renderer notes beside the drawings, in `<id>.json`. */
export type RenderedDiagram = z.infer<typeof note>;

/** Where drawings are kept, below the book's folder. */
export const renderedFolder = 'diagrams/rendered';

/** The note of a drawing among the book's texts; `undefined` when a part of it is missing or broken. */
export function renderedNote(
  id: string,
  texts: ReadonlyMap<string, string>,
): RenderedDiagram | undefined {
  const file = (ending: string) => texts.get(`${renderedFolder}/${id}${ending}`);
  if (file('.svg') === undefined) return undefined;
  try {
    const read = note.parse(JSON.parse(file('.json') ?? ''));
    return read.hasNarrow && file('-narrow.svg') === undefined ? undefined : read;
  } catch {
    // Not our JSON: as good as missing, and the same command mends it.
    return undefined;
  }
}

export const renderCommand = 'npm run diagrams';
const mendByRendering = `Run \`${renderCommand}\` and commit the drawings that it writes.`;

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const directions = ['TB', 'TD', 'BT', 'LR', 'RL'];

/**
 * Fingerprint of everything a rendered diagram depends on: its text and our configuration.
 * Ends of lines and space at the ends do not count.
 */
export function diagramHash(text: string): string {
  const source = text.replaceAll('\r\n', '\n').trim();
  const config = isOfMoreTypes(source) ? [renderingConfig, moreTypesConfig] : renderingConfig;
  return createHash('sha256')
    .update(JSON.stringify([source, config]))
    .digest('hex')
    .slice(0, 16);
}

/** The sources of the two drawings of a diagram; `narrow` only when the author asks for one. */
export interface Variants {
  wide: string;
  narrow?: string;
}

/**
 * Splits a source by its comments into the drawing for wide and the one for narrow screens.
 *
 * - `%% narrow: TB` asks for a narrow drawing and gives its direction.
 * - `%% wide: …` and further `%% narrow: …` hold a line that only one of the two has, such as a
 *   link that is better drawn otherwise there.
 *
 * Throws when a narrow drawing is asked for without another direction.
 */
export function variantsOf(text: string): Variants {
  const wide = text.replace(/^(\s*)%%\s*wide:\s*(.*)$/gm, '$1$2');
  const wishes = [...text.matchAll(/^\s*%%\s*narrow:\s*(.*?)\s*$/gm)].map(([, wish = '']) => wish);
  if (wishes.length === 0) return { wide };

  const direction = wishes.find((wish) => directions.includes(wish));
  if (!direction)
    throw new Error(
      `"%% narrow: ${wishes[0] ?? ''}" comes without a direction: write "%% narrow: TB" first, or one of ${directions.join(', ')}`,
    );
  const turned = text.replace(/^(\s*(?:flowchart|graph))\s+[A-Z]{2}\b/m, `$1 ${direction}`);
  if (turned === text)
    throw new Error(
      `"%% narrow: ${direction}" turns a flowchart; this source has none that begins with another direction, such as "flowchart LR"`,
    );
  const narrow = turned.replace(
    /^(\s*)%%\s*narrow:\s*(.*?)\s*$/gm,
    (line, space: string, wish: string) => (directions.includes(wish) ? line : space + wish),
  );
  return { wide, narrow };
}

/** What the words after ```` ```mermaid ```` say, or a fault when they say it wrongly. */
export function parseFence(
  { meta, value }: { meta?: string | null | undefined; value: string },
  place: { file: string; line: number },
): DiagramSource | Fault {
  const fault = (problem: string): Fault => ({
    ...place,
    problem,
    mend: 'Begin the fence like this: ```mermaid id="request-path" title="The path of a request"',
  });
  const words = new Map<string, string>();
  const rest = (meta ?? '').replace(/([\w-]+)="([^"]*)"/g, (_, name: string, word: string) => {
    words.set(name, word);
    return '';
  });
  const unknown = [...words.keys()].find((name) => !['id', 'title', 'description'].includes(name));
  if (unknown || rest.trim())
    return fault(
      `a mermaid fence takes id, title and description only, not "${unknown ?? rest.trim()}".`,
    );
  const id = words.get('id');
  if (!id) return fault('a mermaid fence needs an id.');
  if (!idForm.test(id))
    return fault(
      `"${id}" is no id for a diagram: write lower-case words and digits joined by hyphens.`,
    );
  const [title, description] = [words.get('title'), words.get('description')];
  return {
    id,
    text: value,
    ...(title && { title }),
    ...(description && { description }),
    ...place,
  };
}

/** What a page has to do with diagrams: its own, those it shows, and what is wrong with them. */
export interface PageDiagrams {
  sources: DiagramSource[];
  uses: DiagramUse[];
  faults: Fault[];
}

/** Finds the mermaid fences and the `<Diagram id="…">` of a page. */
export function collectDiagrams({
  file,
  parsed,
}: Pick<SourcePage, 'file' | 'parsed'>): PageDiagrams {
  const found: PageDiagrams = { sources: [], uses: [], faults: [] };
  if (parsed === undefined) return found;
  for (const node of walk(parsed.tree)) {
    if (node.type !== 'code' || node.lang !== 'mermaid') continue;
    const fence = parseFence(node, { file, line: lineOf(node) ?? 1 });
    if ('problem' in fence) found.faults.push(fence);
    else found.sources.push(fence);
  }
  for (const { name, props, line = 1 } of parsed.components) {
    const { id } = props;
    if (name === 'Diagram' && typeof id === 'string') found.uses.push({ id, file, line });
  }
  return found;
}

/** Why a source and its drawing do not match, in words that end a build; `undefined` if they do. */
export function mismatch(
  source: Pick<DiagramSource, 'id' | 'file' | 'line'> & { hash: string },
  rendered: Pick<RenderedDiagram, 'hash'> | undefined,
): Fault | undefined {
  const { id, file, line, hash } = source;
  if (rendered?.hash === hash) return undefined;
  const problem = rendered
    ? `the diagram "${id}" was changed after it was drawn.`
    : `the diagram "${id}" has not been drawn yet.`;
  return { file, line, problem, mend: mendByRendering };
}

/**
 * Everything that is wrong between sources, drawings and the pages that show them.
 * `rendered` holds the note of every drawing by id, `undefined` where a file is missing or broken;
 * `folder` is the book's; `unread` is a page that could not be read and may hold sources.
 */
export function compareDiagrams(
  sources: readonly DiagramSource[],
  uses: readonly DiagramUse[],
  rendered: ReadonlyMap<string, RenderedDiagram | undefined>,
  folder: string,
  unread?: string,
): Fault[] {
  const faults: Fault[] = [];
  const byId = new Map<string, DiagramSource>();
  for (const source of sources) {
    const twin = byId.get(source.id);
    if (twin) {
      faults.push({
        file: source.file,
        line: source.line,
        problem: `the diagram id "${source.id}" is already taken by ${twin.file}:${twin.line}.`,
        mend: 'Give one of the two another id.',
      });
      continue;
    }
    byId.set(source.id, source);
    // What cannot be drawn is told by itself.
    if (ownStyles(source).length > 0) continue;
    const fault = mismatch({ ...source, hash: diagramHash(source.text) }, rendered.get(source.id));
    if (fault) faults.push(fault);
  }
  for (const { id, file, line } of uses)
    if (!byId.has(id))
      faults.push({
        file,
        line,
        problem: `there is no diagram "${id}".`,
        mend: `Known ids: ${[...byId.keys()].sort().join(', ') || 'none'}. Or write ${folder}/diagrams/${id}.mmd and run \`${renderCommand}\`.`,
        dueTo: unread,
      });
  for (const id of rendered.keys())
    if (!byId.has(id))
      faults.push({
        file: `${folder}/${renderedFolder}/${id}.json`,
        problem: `the drawing "${id}" has no source any more, neither a fence nor ${folder}/diagrams/${id}.mmd.`,
        mend: `Run \`${renderCommand}\`, which removes it.`,
        dueTo: unread,
      });
  return faults;
}
