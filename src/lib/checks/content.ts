import { glob, readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';
import { LineCounter, parseDocument } from 'yaml';
import { page as pageSchema, type PageData } from '#schemas/page.ts';
import { pathOf } from '../site-tree.ts';
import type { Fault } from './fault.ts';

/** A page as far as it could be read; what could not be read has a fault instead. */
export interface SourcePage {
  /** Path from the project's root. */
  file: string;
  /** Address on the site. */
  path: string;
  text: string;
  data: PageData | undefined;
  tree: MdastNode | undefined;
}

export interface Content {
  root: string;
  pages: SourcePage[];
  byPath: ReadonlyMap<string, SourcePage>;
}

export const pagesFolder = 'src/content/pages';

/** Reads and parses every content file below `root`. Nothing it finds wrong makes it throw. */
export async function readContent(root: string): Promise<{ content: Content; faults: Fault[] }> {
  const folder = `${root}/${pagesFolder}`;
  const names = await Array.fromAsync(glob('**/*.{md,mdx,markdown}', { cwd: folder }));
  const faults: Fault[] = [];
  const pages: SourcePage[] = [];
  const byPath = new Map<string, SourcePage>();
  for (const name of names.sort()) {
    const file = relative(root, `${folder}/${name}`);
    if (!name.endsWith('.mdx')) {
      faults.push({
        file,
        problem: 'A page must be an .mdx file; this one would be left out of the site.',
        mend: `Rename it to ${file.replace(/\.\w+$/, '.mdx')}.`,
      });
      continue;
    }
    const id = name
      .replace(/\.mdx$/, '')
      .replace(/(^|\/)index$/, '$1')
      .replace(/\/$/, '');
    if (!/^[a-z0-9/-]*$/.test(id)) {
      faults.push({
        file,
        problem: 'The name of the file becomes its address, which holds a-z, 0-9 and hyphens only.',
        mend: `Rename it to ${id.toLowerCase().replace(/[^a-z0-9/]+/g, '-')}.mdx.`,
      });
    }
    const page = readPage(
      file,
      pathOf(id === '' ? 'index' : id),
      await readFile(`${root}/${file}`),
      faults,
    );
    const other = byPath.get(page.path);
    if (other !== undefined) {
      faults.push({
        file,
        problem: `Its address ${page.path} is also that of ${other.file}.`,
        mend: 'Keep one of the two, or give one another name.',
      });
    }
    byPath.set(page.path, page);
    pages.push(page);
  }
  return { content: { root, pages, byPath }, faults };
}

function readPage(file: string, path: string, bytes: Buffer, faults: Fault[]): SourcePage {
  const text = decode(bytes);
  if (text === undefined) {
    faults.push({
      file,
      problem: 'The file is not valid UTF-8.',
      mend: 'Save it again with the encoding UTF-8.',
    });
    return { file, path, text: '', data: undefined, tree: undefined };
  }
  return {
    file,
    path,
    text,
    data: readFrontmatter(file, text, faults),
    tree: parse(file, text, faults),
  };
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readFrontmatter(file: string, text: string, faults: Fault[]): PageData | undefined {
  const block = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1];
  if (block === undefined) {
    faults.push({
      file,
      line: 1,
      problem: 'The page has no frontmatter: a block between two lines of --- at its very start.',
      mend: 'Begin the file with ---, then title: and summary:, then --- again.',
    });
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(block, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken !== undefined) {
    faults.push({
      file,
      line: lines.linePos(broken.pos[0]).line + 1,
      problem: `The frontmatter is not valid YAML: ${broken.message.split('\n')[0]}`,
      mend: 'Correct the line; put texts with a colon or a quote into quotes.',
    });
    return undefined;
  }
  const result = pageSchema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : issue.path[0];
    const found = key === undefined ? undefined : lineOfKey(block, String(key));
    faults.push({
      file,
      line: found ?? 1,
      problem: `Frontmatter: ${issue.path.join('.') || 'the block'}: ${issue.message}.`,
      mend:
        issue.code === 'unrecognized_keys'
          ? `Remove the key, or write one of: ${Object.keys(pageSchema.shape).join(', ')}.`
          : `Write "${String(key)}" as src/schemas/page.ts describes it.`,
    });
  }
  return undefined;
}

/** Line in the file, counting the opening `---`. */
function lineOfKey(block: string, key: string): number | undefined {
  const place = block.split('\n').findIndex((line) => line.startsWith(`${key}:`));
  return place < 0 ? undefined : place + 2;
}

function parse(file: string, text: string, faults: Fault[]): MdastNode | undefined {
  try {
    return mdxToMdast(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, problem] = /^(\d+):\d+: ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message) ?? [];
    faults.push({
      file,
      line: line === undefined ? undefined : Number(line),
      problem: `The MDX cannot be read: ${problem ?? message}.`,
      mend: 'Close every tag, and put braces and angle brackets that are text into `code`.',
    });
    return undefined;
  }
}
