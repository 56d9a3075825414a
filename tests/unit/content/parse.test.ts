import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePage, type ParsedPage } from '#content/parse.ts';
import { referencesOf } from '#content/references.ts';
import { printedText, sectionText } from '#content/section-text.ts';
import { book } from '../book.ts';
import { dataOf } from '../pages.ts';

function parse(body: string): ParsedPage {
  const parsed = parsePage('page.mdx', body);
  assert.ok(!('problem' in parsed));
  return parsed;
}

test('a text is parsed once, and again when it has changed', () => {
  const first = parsePage('once.mdx', 'Text.');
  assert.equal(parsePage('once.mdx', 'Text.'), first);
  assert.notEqual(parsePage('once.mdx', 'Another text.'), first);
});

test('components are found with their props and lines, in the order of the page', () => {
  const { components } = parse(
    'At <Fact id="a" />.\n\n<Aside kind="note">\n\nOf <Term id="b">it</Term>.\n\n</Aside>\n',
  );
  assert.deepEqual(components, [
    { name: 'Fact', props: { id: 'a' }, line: 1 },
    { name: 'Aside', props: { kind: 'note' }, line: 3 },
    { name: 'Term', props: { id: 'b' }, line: 5 },
  ]);
});

test('components in samples of code are none', () => {
  const parsed = parse(
    'Write `<Fact id="your-id" />`:\n\n```text\n<Simulator name="yours" /> <Fact id="lambda-request" />\n```\n',
  );
  assert.deepEqual(parsed.components, []);
  assert.deepEqual(referencesOf({ data: dataOf(), parsed }, book).sources, []);
});

test('sources stand in the order in which the page first names them', () => {
  const parsed = parse(
    '<Misconception id="eks-is-free" /> <Fact id="lambda-timeout-max" /> <Fact id="eks-cluster-standard-hour" />',
  );
  const { sources } = referencesOf(
    { data: dataOf({ analogy: 'assistant', sources: ['fargate-pricing'] }), parsed },
    book,
  );
  const [first, , third] = sources.map(({ id }) => id);
  assert.equal(first, 'lambda-lifecycle');
  assert.equal(third, 'lambda-quotas');
  assert.equal(sources.at(-1)?.id, 'fargate-pricing');
});

test('headings have the words and anchors of the built page', () => {
  const { headings } = parse("## What's new?\n\n### `a` and **b**\n\n## What's new?\n");
  assert.deepEqual(headings, [
    { depth: 2, slug: 'whats-new', text: 'What’s new?', line: 1 },
    { depth: 3, slug: 'a-and-b', text: 'a and b', line: 3 },
    { depth: 2, slug: 'whats-new-1', text: 'What’s new?', line: 5 },
  ]);
});

test('sections hold what stands below their headings, with the words of components', () => {
  const { sections } = parse(
    'Lead.\n\n## Limit\n\nAt most <Fact id="lambda-timeout-max" /><Cite id="lambda-request" />, `as` is.\n\n```sh\nls\n```\n\n### Deeper\n\n<Aside title="Note">\n\nA <Term id="pod">pod</Term>.\n\n</Aside>\n',
  );
  assert.deepEqual(
    sections.map(({ heading, slug, depth }) => [heading, slug, depth]),
    [
      ['', '', 1],
      ['Limit', 'limit', 2],
      ['Deeper', 'deeper', 3],
    ],
  );
  const [, limit, deeper] = sections;
  assert.ok(limit && deeper);
  assert.match(sectionText(limit, book), /At most {2}Longest run of one invocation/);
  assert.doesNotMatch(sectionText(limit, book), /\bls\b/);
  assert.equal(printedText(limit, book), 'At most 15\u00a0minutes, as is.');
  assert.equal(printedText(deeper, book), 'A pod.');
});

test('a formula is named in the text of a section, not shown as TeX', () => {
  const [lead] = parse('Water is $$\\frac{a}{b}$$ of it.\n').sections;
  assert.ok(lead);
  assert.equal(printedText(lead, book), 'Water is formula of it.');
  assert.doesNotMatch(sectionText(lead, book), /frac/);
});

test('a text that is no MDX says where and why', () => {
  const found = parsePage('page.mdx', '\n\n<Term id="a">\n\nText.\n');
  assert.ok('problem' in found);
  assert.match(found.problem, /cannot be read/);
  assert.match(found.mend, /Close every tag/);
});
