/**
 * `npm run bench:scale -- --pages 1000`: what the build costs with so many generated pages beside
 * the site's own. `--pages` may come several times; `-- --keep DIR` keeps the last built site.
 * `-- --peer DIR` builds the same texts with the Astro project in DIR, one with Starlight, say:
 * they become `src/content/docs/generated/` there, everything else is as it is in DIR.
 *
 * Method: the pages (src/lib/generated-pages.ts) are written into a copy of this project in the
 * temporary folder, which is then built as `npm run build` does it, search index included. Given
 * are the wall clock, the processor time of all processes together, which says more on a busy
 * machine, and the largest sum of the memory that they held at one moment, looked at every 200 ms
 * (pages that processes share count in each). One run differs from the next by some 5 %.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generatePages, plainBody, type GeneratedPage } from '#lib/generated-pages.ts';
import { copyProject } from '#lib/project-copy.ts';
import { run, UserError } from './run.ts';

const usualCounts = ['100', '1000'];

interface Cost {
  wallSeconds: number;
  processorSeconds: number;
  peakBytes: number;
}

/** Runs a command and watches it and everything that it starts. Throws when it fails. */
async function costOf(command: string, cwd: string): Promise<Cost> {
  // The shell adds up the time of all processes that have ended.
  const script = `TIMEFORMAT='%R %U %S'; time { ${command} >&2; }`;
  const child = spawn('bash', ['-c', script], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, memoryOfTree(child.pid ?? 0));
  }, 200);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(watch);
  if (code !== 0) throw new UserError(`${output}\n${command} failed in ${cwd}.`);
  const [wallSeconds = NaN, user = NaN, system = NaN] =
    output.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return { wallSeconds, processorSeconds: user + system, peakBytes };
}

/** Memory of a process and all below it, in bytes. */
function memoryOfTree(root: number): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree = new Set([root]);
  let kilobytes = 0;
  // Parents have lower numbers than their children, but for the day when the numbers run out.
  for (const [id = 0, parent = 0, size = 0] of processes) {
    if (!tree.has(id) && !tree.has(parent)) continue;
    tree.add(id);
    kilobytes += size;
  }
  return kilobytes * 1024;
}

function writeOurs(folder: string, pages: readonly GeneratedPage[]): void {
  writePage(`${folder}/src/content/pages/generated/index.mdx`, {
    title: 'Generated pages',
    summary: 'Pages that stand here only to find out how the site behaves with many of them.',
    body: 'They say nothing.\n',
  });
  for (const { id, title, summary, questions, body } of pages) {
    writePage(`${folder}/src/content/pages/${id}.mdx`, { title, summary, questions, body });
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
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
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
      if (values.keep !== undefined) {
        rmSync(values.keep, { recursive: true, force: true });
        cpSync(join(root, 'dist'), values.keep, { recursive: true });
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
