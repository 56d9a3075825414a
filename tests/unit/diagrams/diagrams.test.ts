import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  collectDiagrams,
  compareDiagrams,
  diagramHash,
  variantsOf,
  type DiagramSource,
  type RenderedDiagram,
} from '#diagrams/diagrams.ts';
import { parsePage } from '#content/parse.ts';

/** A page with this text. */
function page(body: string) {
  const parsed = parsePage('page.mdx', body);
  assert.ok(!('problem' in parsed));
  return { file: 'page.mdx', parsed };
}

const fence = (meta: string, text = 'flowchart LR\n  a --> b') =>
  `# Page\n\n\`\`\`mermaid ${meta}\n${text}\n\`\`\`\n`;

const source = (id: string, text = 'flowchart LR\n  a --> b'): DiagramSource => ({
  id,
  text,
  file: 'src/book/pages/page.mdx',
  line: 3,
});

const rendered = (id: string, text = 'flowchart LR\n  a --> b'): [string, RenderedDiagram] => [
  id,
  {
    id,
    hash: diagramHash(text),
    title: 't',
    description: 'd',
    words: [],
    width: 300,
    sides: [],
    hasNarrow: false,
  },
];

test('a fence is found with its id, title, text and line', () => {
  const { sources, faults } = collectDiagrams(page(fence('id="path" title="The path"')));
  assert.deepEqual(faults, []);
  assert.deepEqual(sources, [
    { id: 'path', title: 'The path', text: 'flowchart LR\n  a --> b', file: 'page.mdx', line: 3 },
  ]);
});

test('a fence without id, with a wrong one or with unknown words is a fault that shows the form', () => {
  for (const meta of ['', 'title="x"', 'id="Not Good"', 'id="a" wide', 'id="a" color="red"']) {
    const { sources, faults } = collectDiagrams(page(fence(meta)));
    assert.deepEqual(sources, [], meta);
    assert.equal(faults.length, 1, meta);
    assert.equal(faults[0]?.line, 3);
    assert.match(faults[0]?.mend ?? '', /```mermaid id="/);
  }
});

test('named diagrams are found where a page uses them', () => {
  const { uses } = collectDiagrams(page('Text.\n\n<Diagram id="spectrum" caption="x" />\n'));
  assert.deepEqual(uses, [{ id: 'spectrum', file: 'page.mdx', line: 3 }]);
});

test('line endings and outer space do not make a drawing stale, any other change does', () => {
  const hash = diagramHash('flowchart LR\n  a --> b');
  assert.equal(diagramHash('flowchart LR\r\n  a --> b\r\n\r\n'), hash);
  assert.notEqual(diagramHash('flowchart LR\n  a --> c'), hash);
});

test('a drawing that matches its source is no fault', () => {
  assert.deepEqual(compareDiagrams([source('a')], [], new Map([rendered('a')]), 'src/book'), []);
});

test('a missing, a damaged and a stale drawing name page, line, diagram and command', () => {
  const cases: [Map<string, RenderedDiagram | undefined>, RegExp][] = [
    [new Map(), /"a" has not been drawn/],
    [new Map([['a', undefined]]), /"a" has not been drawn/],
    [new Map([rendered('a', 'flowchart TB\n x')]), /"a" was changed after it was drawn/],
  ];
  for (const [drawings, problem] of cases) {
    const [fault, ...others] = compareDiagrams([source('a')], [], drawings, 'src/book');
    assert.deepEqual(others, []);
    assert.equal(fault?.file, 'src/book/pages/page.mdx');
    assert.equal(fault?.line, 3);
    assert.match(fault?.problem ?? '', problem);
    assert.match(fault?.mend ?? '', /npm run diagrams/);
  }
});

test('a drawing whose source is gone is a fault', () => {
  const [fault] = compareDiagrams([], [], new Map([rendered('old')]), 'src/book');
  assert.equal(fault?.file, 'src/book/diagrams/rendered/old.json');
  assert.match(fault?.problem ?? '', /"old" has no source/);
});

test('an id that is used twice names both places', () => {
  const twin = { ...source('a'), file: 'src/book/pages/other.mdx', line: 9 };
  const [fault] = compareDiagrams([source('a'), twin], [], new Map([rendered('a')]), 'src/book');
  assert.equal(fault?.file, 'src/book/pages/other.mdx');
  assert.match(fault?.problem ?? '', /"a" is already taken by src\/book\/pages\/page\.mdx:3/);
});

test('a page that asks for an unknown diagram is told the known ones', () => {
  const use = { id: 'spectrun', file: 'page.mdx', line: 5 };
  const [fault] = compareDiagrams(
    [source('spectrum')],
    [use],
    new Map([rendered('spectrum')]),
    'src/book',
  );
  assert.equal(fault?.line, 5);
  assert.match(fault?.problem ?? '', /no diagram "spectrun"/);
  assert.match(fault?.mend ?? '', /spectrum/);
});

test('the narrow drawing has another direction, and each may have lines of its own', () => {
  const text = 'flowchart LR\n  %% narrow: TB\n  %% wide: a --> b\n  %% narrow: c --> d';
  const { wide, narrow } = variantsOf(text);
  assert.equal(wide, 'flowchart LR\n  %% narrow: TB\n  a --> b\n  %% narrow: c --> d');
  assert.equal(narrow, 'flowchart TB\n  %% narrow: TB\n  %% wide: a --> b\n  c --> d');
  assert.deepEqual(variantsOf('flowchart LR\n  a'), { wide: 'flowchart LR\n  a' });
});

test('a narrow drawing without a direction, or with the same one, is refused', () => {
  assert.throws(() => variantsOf('flowchart LR\n%% narrow: down'), /without a direction/);
  assert.throws(() => variantsOf('flowchart TB\n%% narrow: TB'), /another direction/);
  assert.throws(() => variantsOf('sequenceDiagram\n%% narrow: TB'), /turns a flowchart/);
});
