import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { copyProject } from '#tools/project-copy.ts';

const lastGood = '<p>the last good build</p>';

/** A copy of this project with a `dist` that a failed build must not touch. */
function copyOfProject(context: TestContext): string {
  const { root, remove } = copyProject();
  context.after(remove);
  mkdirSync(join(root, 'dist/_astro'), { recursive: true });
  writeFileSync(join(root, 'dist/index.html'), lastGood);
  return root;
}

function build(root: string): string {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
  });
  const output = stdout + stderr;
  assert.equal(status, 1, output);
  assert.deepEqual(readdirSync(join(root, 'dist')), ['_astro', 'index.html']);
  assert.equal(readFileSync(join(root, 'dist/index.html'), 'utf8'), lastGood);
  return output;
}

test('a build with wrong content tells all of it and leaves the last good site', (context) => {
  const root = copyOfProject(context);
  appendFileSync(
    join(root, 'src/book/pages/about.mdx'),
    '\n<Fackt id="x" /> costs $5.\n\n[Lambda](/lamda/)\n',
  );
  const glossary = join(root, 'src/book/data/glossary.json');
  writeFileSync(glossary, readFileSync(glossary, 'utf8').replace('},', '}'));

  const output = build(root);
  assert.doesNotMatch(output, /^\s+at /m, 'a stack trace');
  assert.match(output, /4 faults in the content\. The last good build stays as it was\./);
  assert.match(output, /src\/book\/pages\/about\.mdx:\d+\n +There is no component <Fackt>/);
  assert.match(output, /Mend: Did you mean "\/lambda\/"\?/);
  assert.match(output, /src\/book\/data\/glossary\.json:\d+\n +The file is not valid JSON/);
});

test('a build that fails on the way leaves the last good site', (context) => {
  const root = copyOfProject(context);
  const component = join(root, 'src/components/Aside/Aside.astro');
  const text = readFileSync(component, 'utf8');
  writeFileSync(component, text.replace('---', "---\nthrow new Error('no aside today');"));
  assert.match(build(root), /no aside today/);
});
