import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Book } from './book.ts';
import { decode } from './decode.ts';
import type { Fault } from './fault.ts';
import { filesIn } from './files.ts';
import { pathOf } from './page-path.ts';
import { parsePage, type ParsedPage } from './parse.ts';
import { sayIssues } from './schema-issue.ts';
import { pageSchema, type PageData, type PageSchema } from './schemas/page.ts';
import { upperLevels } from './upper-levels.ts';

/** A page as far as it could be read; what could not be read has a fault instead. */
export interface SourcePage {
  /** Path from the project's root. */
  file: string;
  /** Address on the site. */
  path: string;
  /** Its MDX, in which the lines of the frontmatter are empty: what stands in it keeps its line. */
  body: string;
  data: PageData | undefined;
  parsed: ParsedPage | undefined;
  /** Line of a key of the frontmatter; its first line when the key is not there. */
  lineOfKey: (key: string) => number;
}

/** What the reader has to know of a book. */
export type BookOfPages = Pick<Book, 'folder' | 'groups' | 'frontmatter'>;

const images = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * Reads every page of the book in the project `root`, or only the upper levels of very many. Nothing
 * it finds wrong makes it throw.
 */
export function readPages(
  root: string,
  book: BookOfPages,
  { upperOnly = false } = {},
): { pages: SourcePage[]; faults: Fault[] } {
  const folder = `${root}/${book.folder}/pages`;
  const all = filesIn(folder)
    .filter((name) => /\.[^/]*$/.test(name) && !images.test(name))
    .map((name) => ({ name, path: pathOfFile(name) }));
  const schema = pageSchema(book);
  const faults: Fault[] = [];
  const pages: SourcePage[] = [];
  for (const { name, path } of upperOnly ? upperLevels(all) : all) {
    const file = relative(root, `${folder}/${name}`);
    if (!name.endsWith('.mdx')) {
      faults.push({
        file,
        problem: 'A page must be an .mdx file; this one would be left out of the site.',
        mend: `Rename it to ${file.replace(/\.\w+$/, '.mdx')}, or move it elsewhere.`,
      });
      continue;
    }
    const id = name.replace(/\.mdx$/, '');
    if (!/^[a-z0-9/-]*$/.test(id)) {
      faults.push({
        file,
        problem: 'The name of the file becomes its address, which holds a-z, 0-9 and hyphens only.',
        mend: `Rename it to ${id.toLowerCase().replace(/[^a-z0-9/]+/g, '-')}.mdx.`,
      });
    }
    pages.push(readPage(file, path, readFileSync(`${root}/${file}`), schema, faults));
  }
  return { pages: pages.filter(isPublished), faults };
}

/** Drafts are seen where the dev server runs, which says so (faults-in-dev.ts). */
function isPublished({ data }: Pick<SourcePage, 'data'>): boolean {
  return data?.draft !== true || process.env['SITE_DRAFTS'] === 'on';
}

/** The address of a page by the name of its file below `pages`. */
export function pathOfFile(name: string): string {
  return pathOf(name.replace(/\.\w+$/, ''));
}

/** Reads one page, whose bytes these are. What it finds wrong is added to `faults`. */
export function readPage(
  file: string,
  path: string,
  bytes: Uint8Array,
  schema: PageSchema,
  faults: Fault[],
): SourcePage {
  const { text, fault } = decode(bytes);
  if (fault !== undefined) faults.push({ file, ...fault });
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  const block = frontmatter?.[0] ?? '';
  const body = block.replace(/[^\n]/g, '') + text.slice(block.length);
  const parsed = parsePage(file, body);
  if ('problem' in parsed) faults.push({ file, ...parsed });
  return {
    file,
    path,
    body,
    data: readFrontmatter(file, frontmatter?.[1], schema, faults),
    parsed: 'problem' in parsed ? undefined : parsed,
    lineOfKey: (key) => lineOfKey(block, key),
  };
}

function readFrontmatter(
  file: string,
  block: string | undefined,
  schema: PageSchema,
  faults: Fault[],
): PageData | undefined {
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
    if (broken.code === 'DUPLICATE_KEY') {
      const line = lines.linePos(broken.pos[0]).line + 1;
      const key = block.split('\n')[line - 2]?.split(':')[0]?.trim() ?? '';
      faults.push({
        file,
        line,
        problem: `The key "${key}" stands twice in the frontmatter.`,
        mend: 'Remove one of the two.',
      });
      return undefined;
    }
    faults.push({
      file,
      line: lines.linePos(broken.pos[0]).line + 1,
      problem: `The frontmatter is not valid YAML: ${broken.message.replace(/ at line [\s\S]*/, '')}.`,
      mend: 'Correct the line; put texts with a colon or a quote into quotes.',
    });
    return undefined;
  }
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const described = { keys: Object.keys(schema.shape), where: 'src/content/schemas/page.ts' };
  for (const { path, ...said } of sayIssues(result.error.issues, 'Frontmatter', described)) {
    faults.push({ file, line: lineOfKey(`---\n${block}`, String(path[0])), ...said });
  }
  return undefined;
}

/** Line of a key in the block of the frontmatter, which begins the file. */
function lineOfKey(block: string, key: string): number {
  const index = block.split('\n').findIndex((line) => line.startsWith(`${key}:`));
  return index < 0 ? 1 : index + 1;
}
