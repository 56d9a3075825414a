/**
 * `npm run budget`: weighs what `npm run build` made against the limits of src/tools/budgets.ts.
 * Sizes are bytes after Brotli at quality 11, as a static host sends files compressed ahead.
 */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import {
  budgetTable,
  diagramsOf,
  firstPaintLimit,
  hasSimulator,
  limits,
  moduleGraph,
  overBudget,
  scriptsOf,
  styleSheetsOf,
  withoutPieces,
  type BudgetLine,
  type Part,
} from './budgets.ts';
import { offlineFiles } from '#publish/offline.ts';
import { site } from '../site.ts';
import { run, UserError } from './run.ts';

const folder = 'dist';
const compress = promisify(brotliCompress);

interface BuiltPage {
  path: string;
  html: string;
}

/** Every line of the budget, for the site in `dist`. Throws when it has not been built. */
async function measureBudget(): Promise<BudgetLine[]> {
  if (!existsSync(folder)) throw new UserError('There is no dist/. Run `npm run build` first.');
  const pages = globSync('**/*.html', { cwd: folder, exclude: ['pagefind/**'] })
    .sort()
    .map((name) => ({
      path: `/${name.replace(/index\.html$/, '')}`,
      html: readFileSync(`${folder}/${name}`, 'utf8'),
    }));
  return [
    ...(await Promise.all(pages.map(firstPaintLine))),
    ...(await scriptLines(pages)),
    ...(await simulatorLines(pages)),
    ...(await searchLines()),
    ...(await diagramLines(pages)),
    fontLine(),
    await offlineLine(),
  ];
}

async function firstPaintLine({ path, html }: BuiltPage): Promise<BudgetLine> {
  const sheets = await partsOf(styleSheetsOf(html));
  const bytes = (await weigh(html)) + sum(sheets);
  const limit = firstPaintLimit(path, html);
  const line = { name: `first paint of ${path}`, bytes, limit, parts: sheets };
  if (bytes <= limit) return line;
  const whole = await weigh(html);
  for (const { name, rest } of withoutPieces(html)) {
    line.parts.push({ name, bytes: whole - (await weigh(rest)) });
  }
  return line;
}

/** The page without simulator that loads the most script, and the scripts that pages wait for. */
async function scriptLines(pages: BuiltPage[]): Promise<BudgetLine[]> {
  const loaded = await Promise.all(
    pages
      .filter(({ html }) => !hasSimulator(html))
      .map(async ({ path, html }) => {
        const { inline, deferred } = scriptsOf(html);
        const written = inline.map(async (text) => ({
          name: 'in the page',
          bytes: await weigh(text),
        }));
        const files = await partsOf(moduleGraph(deferred.map(withoutBase), read, { later: false }));
        const parts = [...(await Promise.all(written)), ...files];
        return { path, parts, bytes: sum(parts) };
      }),
  );
  const most = loaded.toSorted((a, b) => b.bytes - a.bytes)[0];
  const blocking = pages.flatMap(({ path, html }) =>
    scriptsOf(html).blocking.map((address) => ({ name: `${address} on ${path}`, bytes: 1 })),
  );
  return [
    {
      name: `script without simulator (most: ${most?.path})`,
      bytes: most?.bytes ?? 0,
      limit: limits.script,
      parts: most?.parts ?? [],
    },
    { name: 'scripts that hold up a page', bytes: blocking.length, limit: 0, parts: blocking },
  ];
}

/** Each simulator with everything it loads: its loader, its element, what they import. */
async function simulatorLines(pages: BuiltPage[]): Promise<BudgetLine[]> {
  const usual = new Set(
    pages
      .filter(({ html }) => !hasSimulator(html))
      .flatMap(({ html }) => scriptsOf(html).deferred.map(withoutBase)),
  );
  const loaders = new Set(
    pages
      .filter(({ html }) => hasSimulator(html))
      .flatMap(({ html }) => scriptsOf(html).deferred.map(withoutBase))
      .filter((address) => !usual.has(address)),
  );
  return Promise.all(
    [...loaders].sort().map(async (loader) => {
      const parts = await partsOf(moduleGraph([loader], read, { later: true }));
      const name = /\/([\w-]+)\./.exec(loader)?.[1] ?? loader;
      return { name: `simulator ${name}`, bytes: sum(parts), limit: limits.simulator, parts };
    }),
  );
}

/**
 * What search loads for its first answer, and what for the whole answer to one word: Pagefind, one
 * piece of its index and the text of two pages, each of middle size. `npm run bench:search` sees a
 * browser load them.
 */
async function searchLines(): Promise<BudgetLine[]> {
  const [script = ''] = builtFiles('_astro/search.*.js');
  const concepts = moduleGraph([script], read, { later: false });
  const all = moduleGraph([script, ...builtFiles('_astro/later.*.js')], read, { later: false });
  const tier = await partsOf([...concepts, ...builtFiles('_astro/search-index.*.json')]);
  const rest = await partsOf([
    ...all.filter((address) => !concepts.includes(address)),
    ...builtFiles('_astro/search.*.css'),
    ...builtFiles('pagefind/*.{js,json}'),
  ]);
  const packed = [
    ...builtFiles('pagefind/*.{pagefind,pf_meta}').map(stored),
    middle('pagefind/index/*'),
    middle('pagefind/fragment/*'),
    middle('pagefind/fragment/*'),
  ];
  const parts = [...tier, ...rest, ...packed];
  return [
    { name: 'search, first answer', bytes: sum(tier), limit: limits.conceptTier, parts: tier },
    { name: 'first search, full text too', bytes: sum(parts), limit: limits.firstSearch, parts },
  ];

  function middle(pattern: string): Part {
    const sorted = builtFiles(pattern)
      .map(stored)
      .toSorted((a, b) => a.bytes - b.bytes);
    return sorted[Math.floor(sorted.length / 2)] ?? { name: pattern, bytes: Infinity };
  }
}

/** Each diagram where it costs the most: what its page would weigh less without it. */
async function diagramLines(pages: BuiltPage[]): Promise<BudgetLine[]> {
  const most = new Map<string, BudgetLine>();
  for (const { path, html } of pages) {
    if (firstPaintLimit(path, html) > limits.firstPaintWithSimulator) continue;
    for (const diagram of diagramsOf(html)) {
      const bytes = (await weigh(html)) - (await weigh(html.replace(diagram.html, '')));
      if (bytes < (most.get(diagram.id)?.bytes ?? 0)) continue;
      const name = `diagram ${diagram.id} on ${path}`;
      most.set(diagram.id, { name, bytes, limit: limits.diagram, parts: [] });
    }
  }
  return [...most.values()];
}

function fontLine(): BudgetLine {
  const parts = builtFiles('**/*.woff2').map(stored);
  return { name: 'fonts in all', bytes: sum(parts), limit: limits.fonts, parts };
}

/** What the service worker fetches once per edition. */
async function offlineLine(): Promise<BudgetLine> {
  const files = offlineFiles(folder);
  const parts = await Promise.all(
    files.map(async ({ url }) => {
      const name = `/${url.replace('./', '')}${url.endsWith('/') ? 'index.html' : ''}`;
      const isText = /\.(?:html|js|json|css|svg)$/.test(name);
      return { name, bytes: isText ? await weigh(read(name)) : statSync(folder + name).size };
    }),
  );
  return { name: 'the copy for reading offline', bytes: sum(parts), limit: limits.offline, parts };
}

function builtFiles(pattern: string): string[] {
  return globSync(pattern, { cwd: folder })
    .sort()
    .map((name) => `/${name}`);
}

/** A file that is compressed already. */
function stored(name: string): Part {
  return { name, bytes: statSync(`${folder}${name}`).size };
}

function partsOf(addresses: string[]): Promise<Part[]> {
  return Promise.all(
    addresses.map(async (name) => ({ name, bytes: await weigh(read(withoutBase(name))) })),
  );
}

function read(address: string): string {
  return readFileSync(`${folder}${address}`, 'utf8');
}

function withoutBase(address: string): string {
  return address.startsWith(site.base) ? `/${address.slice(site.base.length)}` : address;
}

async function weigh(text: string): Promise<number> {
  const data = Buffer.from(text);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
  };
  return (await compress(data, { params })).length;
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { bytes }) => total + bytes, 0);
}

if (import.meta.main) {
  await run(async () => {
    const lines = await measureBudget();
    console.log(budgetTable(lines));
    const over = overBudget(lines);
    if (over.length > 0) throw new UserError(over.join('\n'));
  });
}
