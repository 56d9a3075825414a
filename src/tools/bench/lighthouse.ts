/**
 * `npm run bench:lighthouse`: Lighthouse's four scores for every page of the built site, as on a
 * telephone. `-- --folder DIR` measures another build, `-- /lambda/ /about/` only these pages.
 *
 * Method: served from this machine with Brotli; each page in a browser of its own, once, with the
 * settings that Lighthouse comes with (a slow line and processor, simulated). Accessibility, best
 * practices and search engines are rules and come out the same each time; performance is measured,
 * and on a busy machine some points lower. What a page loses is listed below its line, and the last
 * line counts the pages that lose something.
 *
 * Lighthouse brings 85 packages and 176 MB, so npx fetches it when this command asks for it.
 */
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { browserArguments } from '../browser.ts';
import { provideBrowser } from '../provide-browser.ts';
import { run, UserError } from '../run.ts';
import { serveCompressed } from './slow-line.ts';

const lighthouse = 'lighthouse@13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const reportSchema = z.object({
  categories: z.record(
    z.enum(categories),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
    }),
  ),
});
type Report = z.infer<typeof reportSchema>;

async function measure(address: string, browser: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      lighthouse,
      address,
      '--output=json',
      '--quiet',
      '--no-enable-error-reporting',
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=${['--headless=new', ...browserArguments()].join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 100_000_000 },
  );
  return reportSchema.parse(JSON.parse(stdout));
}

/** What keeps a page from 100, with the figure that Lighthouse gives. */
function losses({ categories: scored, audits }: Report): string[] {
  return Object.values(scored).flatMap(({ score, auditRefs }) =>
    score === 1
      ? []
      : auditRefs.flatMap(({ id, weight }) => {
          const audit = audits[id];
          if (weight === 0 || audit?.score === null || (audit?.score ?? 1) >= 0.9) return [];
          return [`  ${id}: ${audit?.title} ${audit?.displayValue ?? ''}`.trimEnd()];
        }),
  );
}

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { folder: { type: 'string', default: 'dist' } },
  });
  const built = globSync('**/index.html', { cwd: values.folder })
    .map((name) => `/${name.replace(/index\.html$/, '')}`)
    .sort();
  if (built.length === 0) throw new UserError('There is no dist/. Run `npm run build` first.');
  const paths = positionals.length > 0 ? positionals : built;
  const browser = provideBrowser().path;
  const { server, address } = await serveCompressed(values.folder);
  let below = 0;
  try {
    console.log(''.padEnd(40) + categories.map((name) => name.padStart(16)).join(''));
    for (const path of paths) {
      const report = await measure(address + path, browser);
      const scores = categories.map((name) =>
        Math.round(100 * (report.categories[name].score ?? NaN)),
      );
      if (scores.some((score) => score !== 100)) below += 1;
      const row = scores.map((score) => String(score).padStart(16)).join('');
      console.log([path.padEnd(40) + row, ...losses(report)].join('\n'));
    }
    console.log(`pages below 100: ${below} of ${paths.length}`);
  } finally {
    server.close();
  }
});
