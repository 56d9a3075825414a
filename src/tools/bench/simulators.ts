/**
 * `npm run bench:simulators`: how long the heaviest step of each simulator's model takes on a
 * processor four times slower. `npm run budget` weighs their scripts.
 */
import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OpenBook } from '#content/book.ts';
import { readBook } from '../project.ts';
import { run } from '../run.ts';

const slowdown = 4;
const rounds = 200;

/**
 * Milliseconds of a step, slowed down: the lower quartile of many rounds, after as many to warm up.
 * On a busy machine the upper half measures the other programs.
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

await run(async () => {
  for (const bench of globSync('src/book/simulators/*/bench.ts').toSorted()) {
    const name = basename(dirname(bench));
    console.log(`${name.padEnd(16)} ${(await timeOf(bench)).toFixed(2).padStart(8)} ms`);
  }
});
