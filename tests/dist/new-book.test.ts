import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

function command(cwd: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync('node', words, { cwd, encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

test('a project for another book is complete, sound, and says nothing of this one', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'new-book-'));
  context.after(() => rmSync(folder, { recursive: true }));
  command('.', 'src/tools/new-book.ts', folder);

  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const { scripts, devDependencies } = JSON.parse(read('package.json')) as {
    scripts: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  for (const text of Object.values(scripts)) {
    const file = /src\/\S+/.exec(text)?.[0];
    assert.ok(file === undefined || existsSync(join(folder, file)), text);
  }
  assert.deepEqual(
    Object.keys(devDependencies).filter((name) => /aws|kubernetes|cdk/.test(name)),
    [],
  );
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { devDependencies?: object }>;
  };
  assert.deepEqual(lock.packages['']?.devDependencies, devDependencies);
  // The packages of this project stand in for its own below, and would hide that one is missing.
  const imported = globSync('{src,tests}/**/*.{ts,astro}', { cwd: folder }).flatMap((file) =>
    [...read(file).matchAll(/\b(?:from|import) '((?:@[\w-]+\/)?[\w.-]+)[/']/g)].flatMap(
      ([, name = '']) => (name.startsWith('.') ? [] : name),
    ),
  );
  assert.ok(imported.includes('astro'));
  assert.deepEqual(
    imported.filter(
      (name) => !['', '@types/'].some((scope) => `node_modules/${scope}${name}` in lock.packages),
    ),
    [],
  );
  for (const page of ['index', 'first-page', 'handbook']) {
    assert.doesNotMatch(read(`src/book/pages/${page}.mdx`), /AWS|Lambda/);
  }
  assert.doesNotMatch(read('README.md') + read('.github/CONTRIBUTING.md'), /AWS|Lambda/);

  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  command(folder, 'src/tools/check-content.ts');
  command(folder, 'src/tools/lint-prose.ts');
  command(folder, '--import=./tests/unit/setup.ts', '--test', 'tests/unit/**/*.test.ts');
});

test('a folder that holds something is left alone', () => {
  const { status, stderr } = spawnSync('node', ['src/tools/new-book.ts', 'src'], {
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.match(stderr, /is not empty/);
});
