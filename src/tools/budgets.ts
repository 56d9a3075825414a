/**
 * What the built site may weigh, and how its files are read to find out.
 * Everything here takes text and gives figures; src/tools/budget.ts reads the files.
 */

/** Bytes after Brotli at quality 11, unless a name says otherwise. */
export const limits = {
  /** HTML and CSS of a page: what ten packets of 1,460 bytes carry, the first flight of TCP. */
  firstPaint: 14_600,
  /** The pages with a simulator hold its whole starting state, so that they teach without script. */
  firstPaintWithSimulator: 23_000,
  /** Scripts of a page without a simulator, before the reader does anything. */
  script: 3_000,
  simulator: 12_000,
  /** Script and index of search up to its first answer. */
  conceptTier: 25_000,
  /** All that the first search loads, full text included. */
  firstSearch: 110_000,
  diagram: 5_000,
  /** As stored: WOFF2 is Brotli already. */
  fonts: 45_000,
  /** Everything that is kept for reading offline; /about/ states it. */
  offline: 1_500_000,
} as const;

/** The pages that hold everything of a kind, with what they may weigh. */
export const largePages: Readonly<Record<string, number>> = {
  '/facts/': 24_000,
  '/glossary/': 21_000,
  '/handbook/': 250_000,
};

export interface Part {
  name: string;
  bytes: number;
}

export interface BudgetLine {
  name: string;
  bytes: number;
  limit: number;
  /** What the figure is made of, largest first. Only told of a line that is over. */
  parts: Part[];
}

/** What a page may weigh before its first paint. */
export function firstPaintLimit(path: string, html: string): number {
  const usual = hasSimulator(html) ? limits.firstPaintWithSimulator : limits.firstPaint;
  return largePages[path] ?? usual;
}

/** Whether a page holds a simulator, which brings scripts and markup of its own. */
export function hasSimulator(html: string): boolean {
  return /<w-[\w-]+ class="sim"/.test(html);
}

export interface PageScripts {
  /** Text of the scripts that stand in the page. */
  inline: string[];
  /** Addresses of scripts that do not hold up the page. */
  deferred: string[];
  /** Addresses of scripts that the page waits for. */
  blocking: string[];
}

/** The scripts that a page runs when it loads; data (JSON, speculation rules) is left out. */
export function scriptsOf(html: string): PageScripts {
  const scripts: PageScripts = { inline: [], deferred: [], blocking: [] };
  for (const [, attributes = '', text = ''] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
  )) {
    if (/type="(?!module|text\/javascript)/.test(attributes)) continue;
    const address = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
    if (address === undefined) scripts.inline.push(text);
    else if (/type="module"|\b(?:async|defer)\b/.test(attributes)) scripts.deferred.push(address);
    else scripts.blocking.push(address);
  }
  return scripts;
}

/** Addresses of the style sheets that a page waits for. */
export function styleSheetsOf(html: string): string[] {
  return [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)]
    .filter(([link]) => !link.includes('media="print"'))
    .flatMap(([link]) => /\bhref="([^"]+)"/.exec(link)?.[1] ?? []);
}

/** The diagrams of a page: their id, and the whole figure. */
export function diagramsOf(html: string): { id: string; html: string }[] {
  return [...html.matchAll(/<figure class="diagram" id="diagram-([^"]+)">[\s\S]*?<\/figure>/g)].map(
    ([figure, id = '']) => ({ id, html: figure }),
  );
}

/**
 * Paths that a built module imports: at once, or later, by `import()`.
 * Reads the code as the bundler writes it, without a parser; a string of the module that looks
 * like an import would be taken for one.
 */
export function importsOf(code: string): { atOnce: string[]; later: string[] } {
  const paths = (pattern: RegExp) => [...code.matchAll(pattern)].flatMap(([, path]) => path ?? []);
  return {
    atOnce: paths(/(?:\bfrom|\bimport)\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g),
    later: paths(/\bimport\(\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g),
  };
}

/**
 * A module and all that it imports, each once, by address; with `later` also what it loads by
 * `import()`. `read` gives the code of a module.
 */
export function moduleGraph(
  entries: readonly string[],
  read: (address: string) => string,
  { later }: { later: boolean },
): string[] {
  const found = new Set(entries);
  // A set grows while it is walked.
  for (const address of found) {
    const imports = importsOf(read(address));
    for (const path of later ? [...imports.atOnce, ...imports.later] : imports.atOnce) {
      found.add(new URL(path, `https://site${address}`).pathname);
    }
  }
  return [...found];
}

/** The pieces a page is made of, for telling where its bytes are. The rest is the text itself. */
const pieces: readonly [string, RegExp][] = [
  ['styles', /<style\b[\s\S]*?<\/style>/g],
  ['scripts in the page', /<script\b[\s\S]*?<\/script>/g],
  ['navigation', /<nav class="site-nav[\s\S]*?<\/nav>/g],
  ['duty bars', /<figure class="duties[\s\S]*?<\/figure>/g],
  ['diagrams', /<figure class="diagram[\s\S]*?<\/figure>/g],
  ['code', /<figure class="code[\s\S]*?<\/figure>/g],
  ['words and sources', /<div class="page-foot[\s\S]*?(?=<\/article>)/g],
  ['simulators', /<(w-[\w-]+) class="sim"[\s\S]*?<\/\1>/g],
];

/** A page without each of its pieces in turn; what the page then weighs less is the piece's part. */
export function withoutPieces(html: string): { name: string; rest: string }[] {
  return pieces
    .map(([name, pattern]) => ({ name, rest: html.replace(pattern, '') }))
    .filter(({ rest }) => rest.length < html.length);
}

/** The lines that are over, with their largest parts. Empty when everything is within its limit. */
export function overBudget(lines: readonly BudgetLine[]): string[] {
  return lines
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ name, bytes, limit, parts }) => {
      const largest = parts
        .toSorted((a, b) => b.bytes - a.bytes)
        .slice(0, 5)
        .map((part) => `${part.name} ${part.bytes}`);
      const made = largest.length === 0 ? '' : ` Largest parts: ${largest.join(', ')}.`;
      return `${name} is ${bytes - limit} over its limit of ${limit}.${made}`;
    });
}

/** The lines as a table of fixed columns: name, figure, limit, margin. */
export function budgetTable(lines: readonly BudgetLine[]): string {
  const width = Math.max(...lines.map(({ name }) => name.length));
  const row = (name: string, ...figures: (string | number)[]) =>
    name.padEnd(width) + figures.map((figure) => String(figure).padStart(9)).join('');
  return [
    row('', 'bytes', 'limit', 'margin'),
    ...lines.map(({ name, bytes, limit }) => row(name, bytes, limit, limit - bytes)),
  ].join('\n');
}
