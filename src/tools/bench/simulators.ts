/**
 * `npm run bench:simulators`: what each simulator weighs on the wire, and how long the heaviest
 * step of its model takes. Sizes are those of the built site, so build it first.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { OpenBook } from '#content/book.ts';
import { readBook } from '../project.ts';
import { run, UserError } from '../run.ts';

const scripts = 'dist/_astro';
const simulators = 'src/book/simulators';

/** Budgets: bytes of script, Brotli, and milliseconds of a step on a processor four times slower. */
const budget = { bytes: 12_000, stepMs: 8 };
const slowdown = 4;
const rounds = 200;

interface Result {
  name: string;
  bytes: number;
  /** Slowed down; absent for a simulator whose step is a table look-up and has no bench. */
  stepMs: number | undefined;
}

/** Measures every simulator. Throws when the site has not been built. */
async function benchSimulators(): Promise<Result[]> {
  if (!existsSync(scripts)) throw new UserError('There is no dist/. Run `npm run build` first.');
  const results: Result[] = [];
  const folders = readdirSync(simulators, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  for (const { name: folder } of folders) {
    const component = readdirSync(join(simulators, folder)).find((file) => isComponent(file));
    if (folder === 'shared' || component === undefined) continue;
    const bench = join(simulators, folder, 'bench.ts');
    results.push({
      name: folder,
      bytes: sizeOf(component),
      stepMs: existsSync(bench) ? await timeOf(bench) : undefined,
    });
  }
  return results;
}

function isComponent(file: string): boolean {
  return file.endsWith('.astro');
}

/** Everything that is fetched before the simulator runs: its loader, its element, what they import. */
function sizeOf(component: string): number {
  const loader = readdirSync(scripts).find((file) => file.startsWith(`${component}_`));
  if (loader === undefined) {
    throw new UserError(`${scripts} holds no script of ${component}. Run \`npm run build\`.`);
  }
  const wanted = [loader];
  // Grows while it is walked: each script adds what it imports.
  for (const file of wanted) {
    const code = readFileSync(join(scripts, file), 'utf8');
    for (const [, path = ''] of code.matchAll(/["'](?:\.\/|_astro\/)([\w.-]+\.js)["']/g)) {
      const found = basename(path);
      if (!wanted.includes(found)) wanted.push(found);
    }
  }
  return wanted
    .map((file) => brotliCompressSync(readFileSync(join(scripts, file))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

/**
 * The lower quartile of many rounds, after as many to warm up, times the slowdown: on a busy machine
 * the upper half measures the other programs.
 */
async function timeOf(bench: string): Promise<number> {
  const { heaviest: prepare } = (await import(join(process.cwd(), bench))) as {
    heaviest: (book: OpenBook) => () => void;
  };
  const heaviest = prepare(readBook(process.cwd()).project);
  const times: number[] = [];
  for (let round = 0; round < 2 * rounds; round += 1) {
    const start = performance.now();
    heaviest();
    if (round >= rounds) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return (times[rounds / 4] ?? NaN) * slowdown;
}

if (import.meta.main) {
  await run(async () => {
    const results = await benchSimulators();
    for (const { name, bytes, stepMs } of results) {
      const step = stepMs === undefined ? 'no bench' : `${stepMs.toFixed(2)} ms`;
      console.log(`${name.padEnd(16)} ${String(bytes).padStart(6)} bytes   ${step.padStart(9)}`);
    }
    console.log(`\nBudget: ${budget.bytes} bytes, ${budget.stepMs} ms (${slowdown} times slowed).`);
    const over = results.filter(
      ({ bytes, stepMs = 0 }) => bytes > budget.bytes || stepMs > budget.stepMs,
    );
    if (over.length > 0) {
      throw new UserError(`Over budget: ${over.map(({ name }) => name).join(', ')}.`);
    }
  });
}
