import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkDiagrams, renderedFolder } from '#diagrams/check.ts';
import { diagramHash } from '#diagrams/diagrams.ts';

const text = 'flowchart LR\n  a --> b';
const note = {
  id: 'a',
  hash: diagramHash(text),
  title: 't',
  description: 'd',
  words: ['A leads to B.'],
  sides: [],
  width: 300,
  hasNarrow: false,
};

/** A project in a temporary folder that holds these files. */
function project(context: TestContext, files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'diagrams-'));
  context.after(() => rmSync(root, { recursive: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}

const drawing = {
  [`${renderedFolder}/a.json`]: JSON.stringify(note),
  [`${renderedFolder}/a.svg`]: '<svg/>',
};

test('a named source and a page that shows it are in order', async (context) => {
  const root = project(context, {
    ...drawing,
    'src/book/diagrams/a.mmd': text,
    'src/book/pages/page.mdx': '<Diagram id="a" />\n',
  });
  assert.deepEqual(await checkDiagrams(root), []);
});

test('a drawing that lost its SVG or whose note is broken counts as not drawn', async (context) => {
  for (const change of [{ [`${renderedFolder}/a.json`]: '{' }, { drop: '.svg' }]) {
    const files: Record<string, string> = {
      ...drawing,
      ...change,
      'src/book/diagrams/a.mmd': text,
    };
    if ('drop' in change) delete files[`${renderedFolder}/a.svg`];
    const faults = await checkDiagrams(project(context, files));
    assert.deepEqual(
      faults.map(({ problem }) => problem),
      ['the diagram "a" has not been drawn yet.'],
    );
  }
});

test('a drawing that was edited to hold a style is refused', async (context) => {
  const root = project(context, {
    ...drawing,
    'src/book/diagrams/a.mmd': text,
    [`${renderedFolder}/a.svg`]: '<svg style="color:red"/>',
  });
  const [fault] = await checkDiagrams(root);
  assert.match(fault?.problem ?? '', /style attribute/);
});

test('the diagrams of this project are in order', async () => {
  assert.deepEqual(await checkDiagrams(process.cwd()), []);
});
