import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownCopy, type CopySurroundings } from '#publish/markdown-copy.ts';
import { page } from '#content/schemas/page.ts';

const surroundings: CopySurroundings = {
  base: '/docs/',
  address: 'https://docs.example.org',
  example: (file) => `first of ${file}\nsecond\nthird\n`,
  diagram: () => ({ title: 'The path', words: ['From a to b.', 'From b to c.'] }),
  simulatorTitle: () => 'a ladder',
};
const data = page.parse({
  title: 'A page',
  summary: 'One sentence that answers the page and is long enough.',
});
const around = `# A page\n\n${data.summary}\n\n`;
const foot = '\n\nFrom <https://docs.example.org/docs/lambda/>.\n';

function copy(mdx: string, more: object = {}): string {
  const text = markdownCopy(
    { mdx, data: { ...data, ...more }, path: '/lambda/', sources: [] },
    surroundings,
  );
  assert.ok(text.startsWith(around) && text.endsWith(foot), text);
  return text.slice(around.length, -foot.length);
}

test('figures, terms and exempt words become text', () => {
  assert.equal(
    copy(
      'At most <Fact id="lambda-timeout-max" /> for <Term id="cold-start">**cold** starts</Term> of <Exempt why="made up for this">5 days</Exempt>.',
    ),
    'At most 15\u00a0minutes for **cold** starts of 5 days.',
  );
});

test('words that open a line still make a paragraph of their own', () => {
  assert.equal(
    copy('<Exempt why="made up for this">5 days.</Exempt>\n\n<Fact id="lambda-timeout-max" />\n'),
    '5 days.\n\n15\u00a0minutes',
  );
});

test('a figure that nobody could confirm says so', () => {
  assert.match(copy('<Fact id="fargate-savings-plan-max" />'), /^50% \(unconfirmed\)$/);
});

test('links begin at the address of the site, those to anchors at the page', () => {
  assert.equal(
    copy('[a](/lambda/cost/#x), [b](#y), [c](https://aws.amazon.com/)'),
    '[a](https://docs.example.org/docs/lambda/cost/#x), [b](https://docs.example.org/docs/lambda/#y), [c](https://aws.amazon.com/)',
  );
});

test('an aside becomes a quotation under its title', () => {
  assert.equal(
    copy('<Aside kind="note" title="By the way">\n\nText.\n\n- one\n\n</Aside>'),
    '> **By the way**\n>\n> Text.\n>\n> - one',
  );
});

test('a diagram becomes its words, a simulator a pointer, an example its lines', () => {
  assert.equal(
    copy('<Diagram id="path" caption="How it goes" />'),
    'Diagram: How it goes\n\n- From a to b.\n- From b to c.',
  );
  assert.equal(
    copy('```mermaid id="path" title="How it goes"\nflowchart LR\n```'),
    'Diagram: How it goes\n\n- From a to b.\n- From b to c.',
  );
  assert.equal(
    copy('<Simulator name="ladder" />'),
    'Simulator (a ladder): it runs on [the page](https://docs.example.org/docs/lambda/).',
  );
  assert.equal(
    copy('<Example file="hello.sh" lines="2-3" />'),
    'hello.sh:\n\n```sh\nsecond\nthird\n```',
  );
});

test('records are written out', () => {
  assert.match(copy('<Misconception id="eks-is-free" />'), /^> \*\*People think:\*\* EKS is free/);
  assert.match(copy('<Misconception id="eks-is-free" />'), /\$0\.10 per hour/);
  assert.match(
    copy('<DutyBar option="lambda" />'),
    /^- \*\*AWS Lambda\*\* \(fully managed\): AWS does \d+ \(hardware, /,
  );
  assert.match(copy('<DutyTable />'), /^\| Duty \| Amazon EC2 \| .*\n\| :?-/);
  for (const list of ['AnalogyList', 'Compare', 'GlossaryList', 'MisconceptionList', 'Timeline']) {
    assert.ok(copy(`<${list} />`).length > 500, list);
  }
  assert.match(
    copy('<MisconceptionList />'),
    /People think:\*\* EKS is free[^>]+>\n> \*\*In fact:\*\* Every EKS cluster[^>]+\[More on this\]\(.*\/aws-container-services\/eks\/\)/,
  );
});

test('what the frontmatter puts at the top of a page stands at the top of its copy', () => {
  assert.match(
    copy('Text.', { analogy: 'assistant', duties: ['lambda'] }),
    /^\*\*The analogy: The Assistant\*\* \(AWS Lambda\)[^]*AWS does[^]*\n\nText\.$/,
  );
});

test('tables and code keep their form, expressions and comments go', () => {
  assert.equal(
    copy('{/* note */}\n\n| a | b |\n| :-- | --: |\n| `x` | <Fact id="lambda-vcpu-max" /> |'),
    '| a | b |\n| :- | -: |\n| `x` | 6\u00a0vCPU |',
  );
  assert.equal(
    copy('```ts title="A file"\nlet a = 1 < 2;\n```'),
    'A file:\n\n```ts\nlet a = 1 < 2;\n```',
  );
});

test('the sources stand at the end, with the day they were checked', () => {
  const text = markdownCopy(
    {
      mdx: 'Text.',
      data,
      path: '/',
      sources: [{ title: 'Quotas', url: 'https://example.org/', checked: '2026-11-22' }],
    },
    { ...surroundings, address: undefined, base: '/' },
  );
  assert.equal(
    text,
    `${around}Text.\n\n## Where this comes from\n\n1. [Quotas](https://example.org/), checked 22\u00a0November\u00a02026\n\nFrom </>.\n`,
  );
});
