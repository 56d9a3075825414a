/**
 * `node src/tools/precompress.ts [folder]`: puts a .gz and a .br beside each text file of a built
 * site, at the highest level, for servers that send such files as they are.
 */
import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { run } from './run.ts';

/** Smaller files gain less than the header that says how they are compressed. */
const leastBytes = 512;

await run(async () => {
  const folder = process.argv[2] ?? 'dist';
  let before = 0;
  let after = 0;
  for await (const name of glob('**/*.{css,html,js,json,md,svg,txt,xml}', { cwd: folder })) {
    const file = join(folder, name);
    if ((await stat(file)).size < leastBytes) continue;
    const content = await readFile(file);
    const zipped = await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION });
    const brotli = await promisify(brotliCompress)(content);
    await writeFile(`${file}.gz`, zipped);
    await writeFile(`${file}.br`, brotli);
    before += content.length;
    after += brotli.length;
  }
  const [from, to] = [before, after].map((bytes) => `${Math.round(bytes / 1000)} kB`);
  console.log(`Compressed ${from} of text to ${to} with Brotli, and with gzip.`);
});
