import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

/** What each room of `src` may import from others, as the README draws it: always downwards. */
const below: Readonly<Record<string, readonly string[]>> = {
  tools: ['lib', 'schemas', 'site.ts'],
  pages: ['layouts', 'components', 'simulators', 'lib', 'schemas', 'site.ts'],
  layouts: ['components', 'simulators', 'lib', 'schemas', 'site.ts', 'styles'],
  components: ['simulators', 'lib', 'schemas', 'site.ts', 'styles'],
  simulators: ['lib', 'schemas'],
  lib: ['schemas', 'site.ts', 'data', 'hosting'],
  'content.config.ts': ['schemas'],
  'env.d.ts': ['lib'],
};

const files = globSync('src/**/*.{ts,astro}', { exclude: ['src/examples/**'] });

test('imports run down', () => {
  assert.ok(files.length > 200, `${files.length} files`);
  const wrong = importsOf(files).filter(
    ({ from, to }) => room(from) !== room(to) && !(below[room(from)] ?? []).includes(room(to)),
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
  return /^src\/simulators\/([^/]+)\//.exec(path)?.[1];
}

/** The folder or file right below `src`. */
function room(path: string): string {
  return path.split('/')[1] ?? '';
}
