import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

/** What each folder of `src` may import from others. */
const below: Readonly<Record<string, readonly string[]>> = {
  tools: ['book', 'content', 'diagrams', 'paper', 'publish', 'search', 'shell', 'site.ts'],
  pages: [
    'book',
    'components',
    'content',
    'diagrams',
    'paper',
    'publish',
    'search',
    'shell',
  ].concat('site.ts'),
  book: ['components', 'content', 'ledger', 'paper', 'search', 'shell', 'site.ts'],
  components: ['book', 'content', 'diagrams', 'ledger', 'shell'],
  publish: ['book', 'components', 'content', 'diagrams', 'ledger', 'search', 'shell', 'site.ts'],
  shell: ['book', 'components', 'content', 'ledger', 'paper', 'publish', 'search', 'site.ts'],
  search: ['book', 'content', 'ledger'],
  paper: ['content'],
  diagrams: ['content', 'shell', 'tools'],
  content: ['book', 'components', 'diagrams', 'ledger', 'shell'],
  ledger: ['book', 'content'],
  'content.config.ts': ['content'],
  'env.d.ts': ['search'],
};

const files = globSync('src/**/*.{ts,astro}', { exclude: ['src/book/examples/**'] });

test('imports run down', () => {
  assert.ok(files.length > 200, `${files.length} files`);
  const wrong = importsOf(files).filter(
    ({ from, to }) =>
      folder(from) !== folder(to) && !(below[folder(from)] ?? []).includes(folder(to)),
  );
  assert.deepEqual(wrong, []);
});

test('no simulator imports another', () => {
  const wrong = importsOf(files).filter(({ from, to }) => {
    const [own, other] = [simulator(from), simulator(to)];
    return own !== undefined && other !== undefined && own !== other && other !== 'shared';
  });
  assert.deepEqual(wrong, []);
});

function importsOf(paths: readonly string[]): { from: string; to: string }[] {
  return paths.flatMap((from) =>
    [...readFileSync(from, 'utf8').matchAll(/\b(?:from|import\(?)\s*'([#.][^']+)'/g)].map(
      ([, name = '']) => ({
        from,
        to: name.startsWith('#') ? join('src', name.slice(1)) : join(dirname(from), name),
      }),
    ),
  );
}

function simulator(path: string): string | undefined {
  return /^src\/book\/simulators\/([^/]+)\//.exec(path)?.[1];
}

/** The folder or file right below `src`. */
function folder(path: string): string {
  return path.split('/')[1] ?? '';
}
