import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';
import { LineCounter, parseDocument } from 'yaml';
import { page as pageSchema, type PageData } from './schemas/page.ts';
import { filesIn } from './files.ts';
import { pathOf } from './page-path.ts';
import { upperLevels } from './upper-levels.ts';
import { decode } from './decode.ts';
import type { Fault } from './fault.ts';
import { sayIssue } from './schema-issue.ts';

/** A page as far as it could be read; what could not be read has a fault instead. */
export interface SourcePage {
  /** Path from the project's root. */
  file: string;
  /** Address on the site. */
  path: string;
  text: string;
  data: PageData | undefined;
  tree: MdastNode | undefined;
  /** Line of a key of the frontmatter; its first line when the key is not there. */
  lineOfKey: (key: string) => number;
}

export interface Content {
  root: string;
  pages: SourcePage[];
  byPath: ReadonlyMap<string, SourcePage>;
}

const pagesFolder = 'src/book/pages';
const images = /\.(?:avif|gif|jpe?g|png|svg|webp)$/;

/**
 * Reads and parses every content file below `root`, or only the upper levels of very many. Nothing
 * it finds wrong makes it throw.
 */
export function readContent(
  root: string,
  { upperOnly = false } = {},
): { content: Content; faults: Fault[] } {
  const folder = `${root}/${pagesFolder}`;
  const all = filesIn(folder)
    .filter((name) => /\.[^/]*$/.test(name) && !images.test(name))
    .map((name) => ({ name, id: idOf(name) }))
    .map((file) => ({ ...file, path: pathOf(file.id === '' ? 'index' : file.id) }));
  const routes = new Set(routesOf(root));
  const faults: Fault[] = [];
  const pages: SourcePage[] = [];
  const byPath = new Map<string, SourcePage>();
  for (const { name, id, path } of upperOnly ? upperLevels(all) : all) {
    const file = relative(root, `${folder}/${name}`);
    if (!name.endsWith('.mdx')) {
      faults.push({
        file,
        problem: 'A page must be an .mdx file; this one would be left out of the site.',
        mend: `Rename it to ${file.replace(/\.\w+$/, '.mdx')}, or move it elsewhere.`,
      });
      continue;
    }
    if (!/^[a-z0-9/-]*$/.test(id)) {
      faults.push({
        file,
        problem: 'The name of the file becomes its address, which holds a-z, 0-9 and hyphens only.',
        mend: `Rename it to ${id.toLowerCase().replace(/[^a-z0-9/]+/g, '-')}.mdx.`,
      });
    }
    const page = readPage(file, path, readFileSync(`${root}/${file}`), faults);
    const other = byPath.get(page.path);
    if (other !== undefined) {
      faults.push({
        file,
        problem: `Its address ${page.path} is also that of ${other.file}.`,
        mend: 'Keep one of the two, or give one another name.',
      });
    }
    if (routes.has(page.path)) {
      faults.push({
        file,
        problem: `Its address ${page.path} is that of a route in src/pages/.`,
        mend: 'Give the file another name.',
      });
    }
    byPath.set(page.path, page);
    pages.push(page);
  }
  if (!byPath.has('/')) {
    faults.push({
      file: `${pagesFolder}/index.mdx`,
      problem: 'There is no home page.',
      mend: 'Write this file.',
    });
  }
  return { content: { root, pages, byPath }, faults };
}

/** A file's name as the id that Astro gives its page. */
function idOf(name: string): string {
  return name
    .replace(/\.mdx$/, '')
    .replace(/(^|\/)index$/, '$1')
    .replace(/\/$/, '');
}

/** Addresses of the routes that are not made from content files. */
function routesOf(root: string): string[] {
  return (
    globSync('src/pages/**/*.astro', { cwd: root })
      .map((file) => file.replace(/^src\/pages\/|(?:\/?index)?\.astro$/g, ''))
      // The handbook's route shows the content file of the same address.
      .filter((route) => !route.includes('[') && route !== '404' && route !== 'handbook')
      .map((route) => pathOf(route === '' ? 'index' : route))
  );
}

function readPage(file: string, path: string, bytes: Buffer, faults: Fault[]): SourcePage {
  const decoded = decode(bytes);
  if ('problem' in decoded) {
    faults.push({ file, ...decoded });
    return { file, path, text: '', data: undefined, tree: undefined, lineOfKey: () => 1 };
  }
  const { text } = decoded;
  return {
    file,
    path,
    text,
    data: readFrontmatter(file, text, faults),
    tree: parse(file, text, faults),
    lineOfKey: (key) => lineOfKey(text, key),
  };
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
  // Like Astro's own parser, which makes dates of texts that look like one.
  const document = parseDocument(block, { lineCounter: lines, customTags: ['timestamp'] });
  const broken = document.errors[0];
  if (broken !== undefined) {
    faults.push({
      file,
      line: lines.linePos(broken.pos[0]).line + 1,
      problem: `The frontmatter is not valid YAML: ${broken.message.replace(/ at line [\s\S]*/, '')}.`,
      mend: 'Correct the line; put texts with a colon or a quote into quotes.',
    });
    return undefined;
  }
  const result = pageSchema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const described = { keys: Object.keys(pageSchema.shape), where: 'src/content/schemas/page.ts' };
  const given = new Map(Object.entries(document.toJS() ?? {}));
  for (const issue of result.error.issues) {
    const { path, ...said } = sayIssue(issue, 'Frontmatter', described);
    const key = String(path[0]);
    const isDay = given.get(key) instanceof Date;
    const mend = isDay ? `Put the day into quotes: ${key}: '2026-11-22'.` : said.mend;
    faults.push({ file, line: lineOfKey(text, key), ...said, mend });
  }
  return undefined;
}

/** Line in the file of a key between its first two lines of `---`. */
function lineOfKey(text: string, key: string): number {
  const lines = text.split('\n');
  const end = lines.findIndex((line, place) => place > 0 && line.startsWith('---'));
  const place = lines.slice(0, end).findIndex((line) => line.startsWith(`${key}:`));
  return place < 0 ? 1 : place + 1;
}

function parse(file: string, text: string, faults: Fault[]): MdastNode | undefined {
  try {
    return mdxToMdast(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, problem] =
      /^(\d+):\d+: ([\s\S]*?)(?: \(note: .*\))?(?: \([\w-]+:[\w-]+\))?$/.exec(message) ?? [];
    faults.push({
      file,
      line: line === undefined ? undefined : Number(line),
      problem: `The MDX cannot be read: ${problem ?? message}.`,
      mend: syntaxMend(message),
    });
    return undefined;
  }
}

function syntaxMend(message: string): string {
  if (message.includes('create a comment'))
    return 'Write comments as {/* … */}, not as <!-- … -->.';
  if (message.includes('closing tag')) {
    return 'Close every tag: <Term id="…">…</Term>, or <Fact id="…" /> where nothing stands inside.';
  }
  if (message.includes('brace')) return 'Close the brace, or put it into `code`.';
  return 'Put a < that is text into `code`, or write &lt; instead; put values of props into quotes.';
}
