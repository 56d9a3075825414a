import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

/**
 * The folders of `src`, from the top to the bottom: each may import from those below it. The first
 * are where everything begins: commands, routes, and what Astro reads by itself.
 */
const order: readonly (readonly string[])[] = [
  ['astro.config.mjs'],
  ['tools'],
  ['pages', 'content.config.ts', 'env.d.ts'],
  ['book'],
  ['publish'],
  ['components'],
  ['shell'],
  ['search'],
  ['paper'],
  ['diagrams'],
  ['content'],
  ['ledger'],
  ['client'],
  ['site.ts'],
];

/** What may import the book as a whole. */
const entryPoints = ['tools', 'pages', 'content.config.ts', 'astro.config.mjs'];

/** What computes: it runs in plain Node and in a browser without a page. */
const pure = [
  'src/ledger/**/*.ts',
  'src/search/core/**/*.ts',
  'src/search/build/{make-index,search-sources,check-names}.ts',
  'src/content/*.ts',
  'src/content/{checks,schemas}/*.ts',
  'src/diagrams/{check,diagrams,patterns,style,svg,words}.ts',
  'src/paper/{chapter-html,handbook,qr}.ts',
  'src/publish/{llms,markdown-copy}.ts',
  'src/book/{cost,duty,schemas}/*.ts',
  'src/book/*.ts',
  'src/book/simulators/*/{model,state,constants}.ts',
];
/** The loader is the content's side of Astro, what book.ts names is loaded by routes, and one is an element. */
const notPure = ['src/content/loader.ts', 'src/book/book.ts', 'src/book/duty/duty-grid.ts'];

const files = [
  ...globSync('src/**/*.{ts,astro,css}', { exclude: ['src/book/examples/**'] }),
  'astro.config.mjs',
].map((file) => file.replaceAll('\\', '/'));

interface Import {
  from: string;
  to: string;
}

const imports = files.flatMap(importsOf);

test('folders import only from folders below them', () => {
  assert.ok(files.length > 200 && imports.length > 600, `${files.length}, ${imports.length}`);
  const wrong = imports.filter(
    ({ from, to }) => place(from) !== place(to) && rankOf(from) >= rankOf(to),
  );
  assert.deepEqual(wrong, []);
});

test('the generator never imports the book, and only entry points import it as a whole', () => {
  const ofBook = imports.filter(({ to }) => place(to) === 'book');
  assert.deepEqual(
    ofBook.filter(({ from }) => ![...entryPoints, 'book'].includes(place(from))),
    [],
  );
  const whole = ofBook.filter(({ to }) => to === 'src/book/book.ts');
  assert.deepEqual(
    whole.filter(({ from }) => !entryPoints.includes(place(from))),
    [],
  );
  assert.ok(whole.length > 2);
});

test('what computes imports neither Astro nor what needs a page', () => {
  const cores = globSync(pure).filter((file) => !notPure.includes(file));
  assert.ok(cores.length > 60, String(cores.length));
  const wrong = cores.flatMap((file) => {
    const text = withoutComments(readFileSync(file, 'utf8'));
    const found =
      /(?:from|import\()\s*'(?:astro[:/'][^']*|[^']*\.astro)'|\b(?:document\.(?:create|query|body|getElement|add)\w*|(?:window|navigator|history|sessionStorage|localStorage)\.\w+|customElements)/.exec(
        text.replaceAll(/import type .*/g, ''),
      );
    return found === null ? [] : [`${file}: ${found[0]}`];
  });
  assert.deepEqual(wrong, []);
});

test('no simulator imports another', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [own, other] = [simulator(from), simulator(to)];
    return own !== undefined && other !== undefined && own !== other && other !== 'shared';
  });
  assert.deepEqual(wrong, []);
});

test('imports are seen in every form', () => {
  const text = `
    import a from '#ledger/a.ts'; // import x from '#book/comment.ts'
    import '../styles/index.css?inline';
    const b = import('./b.astro');
    import.meta.glob(['../book/{data,examples}/**/*', '!../book/examples/build/**']);
    new URL('./thread.ts', import.meta.url);
    build({ entryPoints: ['src/site.ts'] });
    @import '#book/duty/who-mark.css';
  `;
  assert.deepEqual(
    importsIn(text, 'src/shell/x.ts').map(({ to }) => to),
    [
      'src/ledger/a.ts',
      'src/styles/index.css',
      'src/shell/b.astro',
      'src/book/{data,examples}/**/*',
      'src/shell/thread.ts',
      'src/site.ts',
      'src/book/duty/who-mark.css',
    ],
  );
});

function importsOf(from: string): Import[] {
  return importsIn(readFileSync(from, 'utf8'), from);
}

/** Imports, globs, addresses of modules, and files that are named as texts. */
function importsIn(source: string, from: string): Import[] {
  const text = withoutComments(source);
  const quoted = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => ({ match }));
  const globs = quoted(/import\.meta\.glob(?:<[^>]*>)?\(([^;]*?)\)\s*;/g).flatMap(({ match }) =>
    [...(match[1] ?? '').matchAll(/'(\.[^']+)'/g)].map((one) => ({
      index: match.index + one.index,
      name: one[1] ?? '',
    })),
  );
  const others = quoted(
    /(?:\b(?:from|import\(?|new URL\()\s*|@import\s+)'([#.][^']+)'|'(src\/[^'*?]+\.\w+)'/g,
  ).flatMap(({ match }) => {
    const [, specifier, path] = match;
    const name = specifier ?? (path !== undefined && existsSync(path) ? path : undefined);
    return name === undefined || name.endsWith('/') ? [] : [{ index: match.index, name }];
  });
  return [...globs, ...others]
    .sort((a, b) => a.index - b.index)
    .map(({ name }) => ({ from, to: resolve(name.replace(/\?\w+$/, ''), from) }));
}

function resolve(name: string, from: string): string {
  if (name.startsWith('src/')) return name;
  if (name.startsWith('#')) return join('src', name.slice(1));
  return join(dirname(from), name);
}

function withoutComments(text: string): string {
  return text
    .replaceAll(/\/\*[^]*?\*\/(?!\*)/g, (comment) => (comment.includes("'") ? '' : comment))
    .replaceAll(/(^|[\s;])\/\/ .*$/gm, '$1');
}

function simulator(path: string): string | undefined {
  return /^src\/book\/simulators\/([^/]+)\//.exec(path)?.[1];
}

/** The folder or file right below `src`, or the configuration beside it. */
function place(path: string): string {
  return path.startsWith('src/') ? (path.split('/')[1] ?? '') : path;
}

function rankOf(path: string): number {
  const rank = order.findIndex((places) => places.includes(place(path)));
  assert.ok(rank >= 0, `${path} has no place in the order of folders`);
  return rank;
}
