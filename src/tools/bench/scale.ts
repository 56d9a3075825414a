/**
 * `npm run bench:scale -- --pages 1000`: what the build costs with so many generated pages beside
 * the site's own. `--pages` may come several times; `-- --keep DIR` keeps the last built site.
 * `-- --peer DIR` builds the same texts with the Astro project in DIR, one with Starlight, say:
 * they become `src/content/docs/generated/` there, everything else is as it is in DIR.
 *
 * Method: the pages (src/tools/bench/generated-pages.ts) are written into a copy of this project in the
 * temporary folder, which is then built as `npm run build` does it, search index included. Given
 * are the wall clock, the processor time of all processes together, which says more on a busy
 * machine, and the largest sum of the memory that they held at one moment. Both come from Linux's
 * /proc, read every 100 ms: what a process uses after the last look is lost, and memory that
 * processes share counts in each. Then `bench:search` says what a first search of it costs.
 *
 * Noise: three runs of 1,000 pages, on two cores that did other work, took 18.8, 20.5 and 21.0 s
 * of processor time and 783 to 806 MB; their wall clocks, 23 to 154 s, say nothing. Believe in no
 * difference of less than a tenth.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generatePages, plainBody, type GeneratedPage } from './generated-pages.ts';
import { copyProject } from '../project-copy.ts';
import { folderBeside, replaceFolder } from '../replace-folder.ts';
import { run, UserError } from '../run.ts';

const usualCounts = ['100', '1000'];
const lookEveryMs = 100;

interface Cost {
  wallSeconds: number;
  processorSeconds: number;
  peakBytes: number;
}

/** Runs a command and watches it and everything that it starts. Throws when it fails. */
async function costOf(command: string, cwd: string): Promise<Cost> {
  const start = performance.now();
  const child = spawn(command, { cwd, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  let peakBytes = 0;
  /** Of each process as it was last seen. */
  const seconds = new Map<number, number>();
  const watch = setInterval(() => {
    const all = processesBelow(child.pid ?? 0);
    for (const one of all) seconds.set(one.id, one.seconds);
    peakBytes = Math.max(peakBytes, sum(all.map(({ bytes }) => bytes)));
  }, lookEveryMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(watch);
  if (code !== 0) throw new UserError(`${output}\n${command} failed in ${cwd}.`);
  return {
    wallSeconds: (performance.now() - start) / 1000,
    processorSeconds: sum([...seconds.values()]),
    peakBytes,
  };
}

/** A process and all below it, with the processor time they have used and the memory they hold. */
function processesBelow(root: number): { id: number; seconds: number; bytes: number }[] {
  const all = readdirSync('/proc')
    .map(Number)
    .filter(Number.isInteger)
    .flatMap((id) => statOf(id) ?? []);
  const tree = new Set([root]);
  // Parents have lower numbers than their children, but for the day when the numbers run out.
  return all
    .toSorted((a, b) => a.id - b.id)
    .filter(({ id, parent }) => {
      if (tree.has(parent)) tree.add(id);
      return tree.has(id);
    });
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function statOf(id: number) {
  let text: string;
  try {
    text = readFileSync(`/proc/${id}/stat`, 'utf8');
  } catch {
    // It has ended since the folder was read.
    return undefined;
  }
  // The second field is a name in brackets, which may hold spaces.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0, user = 0, system = 0, pages = 0] = [1, 11, 12, 21].map((at) => fields[at]);
  return { id, parent, seconds: (user + system) / 100, bytes: pages * 4096 };
}

/** Prints what a first search of a built site loads and how long it takes. */
async function searchIn(folder: string): Promise<void> {
  const args = ['src/tools/bench/search.ts', '--folder', folder, '--rounds', '3'];
  const child = spawn('node', args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new UserError(`Search could not be measured in ${folder}.`);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function writeOurs(folder: string, pages: readonly GeneratedPage[]): void {
  writePage(`${folder}/src/book/pages/generated/index.mdx`, {
    title: 'Generated pages',
    summary: 'Pages that stand here only to find out how the site behaves with many of them.',
    body: 'They say nothing.\n',
  });
  for (const { id, title, summary, questions, body } of pages) {
    writePage(`${folder}/src/book/pages/${id}.mdx`, { title, summary, questions, body });
  }
}

function writePeers(folder: string, pages: readonly GeneratedPage[]): void {
  const docs = `${folder}/src/content/docs`;
  rmSync(`${docs}/generated`, { recursive: true, force: true });
  for (const { id, title, summary: description, body } of pages) {
    writePage(`${docs}/${id}.mdx`, { title, description, body: plainBody(body) });
  }
}

function writePage(
  file: string,
  { body, ...frontmatter }: { body: string; [key: string]: unknown },
) {
  const lines = Object.entries(frontmatter).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, ['---', ...lines, '---', '', body].join('\n'));
}

function sizeOf(folder: string): { files: number; bytes: number } {
  const files = globSync('**/*', { cwd: folder })
    .map((name) => statSync(join(folder, name)))
    .filter((file) => file.isFile());
  return { files: files.length, bytes: sum(files.map(({ size }) => size)) };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function line(name: string, pages: number, cost: Cost, folder: string): string {
  const site = sizeOf(folder);
  const index = sizeOf(join(folder, 'pagefind'));
  return [
    pages,
    cost.wallSeconds.toFixed(1),
    cost.processorSeconds.toFixed(1),
    ((1000 * cost.processorSeconds) / pages).toFixed(1),
    megabytes(cost.peakBytes),
    site.files,
    megabytes(site.bytes),
    megabytes(index.bytes),
  ].reduce((row: string, cell) => row + String(cell).padStart(10), name.padEnd(6));
}

await run(async () => {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', multiple: true, default: usualCounts },
      keep: { type: 'string' },
      peer: { type: 'string' },
    },
  });
  const heads = ['pages', 'wall s', 'cpu s', 'cpu ms/p', 'peak MB', 'files', 'MB', 'index MB'];
  console.log(heads.reduce((row, head) => row + head.padStart(10), ' '.repeat(6)));
  for (const count of values.pages.map(Number)) {
    const pages = generatePages(count);
    const { root, remove } = copyProject();
    try {
      writeOurs(root, pages);
      const cost = await costOf('node src/tools/build.ts', root);
      console.log(line('ours', count, cost, join(root, 'dist')));
      await searchIn(join(root, 'dist'));
      if (values.keep !== undefined) {
        const copy = await folderBeside(values.keep);
        cpSync(join(root, 'dist'), copy, { recursive: true });
        await replaceFolder(copy, values.keep);
      }
    } finally {
      remove();
    }
    if (values.peer === undefined) continue;
    writePeers(values.peer, pages);
    rmSync(join(values.peer, 'dist'), { recursive: true, force: true });
    const cost = await costOf('npx astro build', values.peer);
    console.log(line('peer', count, cost, join(values.peer, 'dist')));
  }
});
