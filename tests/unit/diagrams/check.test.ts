import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkDiagrams } from '#diagrams/check.ts';
import { diagramHash, renderedFolder } from '#diagrams/diagrams.ts';
import { readBook } from '#tools/project.ts';
import { book } from '../book.ts';

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
  [`src/book/${renderedFolder}/a.json`]: JSON.stringify(note),
  [`src/book/${renderedFolder}/a.svg`]: '<svg/>',
};

test('a named source and a page that shows it are in order', (context) => {
  const root = project(context, {
    ...drawing,
    'src/book/diagrams/a.mmd': text,
    'src/book/pages/page.mdx': '<Diagram id="a" />\n',
  });
  assert.deepEqual(checkDiagrams(readBook(root).project), []);
});

test('a drawing that lost its SVG or whose note is broken counts as not drawn', (context) => {
  for (const change of [{ [`src/book/${renderedFolder}/a.json`]: '{' }, { drop: '.svg' }]) {
    const files: Record<string, string> = {
      ...drawing,
      ...change,
      'src/book/diagrams/a.mmd': text,
    };
    if ('drop' in change) delete files[`src/book/${renderedFolder}/a.svg`];
    const faults = checkDiagrams(readBook(project(context, files)).project);
    assert.deepEqual(
      faults.map(({ problem }) => problem),
      ['the diagram "a" has not been drawn yet.'],
    );
  }
});

test('a drawing that was edited to hold a style is refused', (context) => {
  const root = project(context, {
    ...drawing,
    'src/book/diagrams/a.mmd': text,
    [`src/book/${renderedFolder}/a.svg`]: '<svg style="color:red"/>',
  });
  const [fault] = checkDiagrams(readBook(root).project);
  assert.match(fault?.problem ?? '', /style attribute/);
});

test('the diagrams of this project are in order', () => {
  assert.deepEqual(checkDiagrams(book), []);
});
