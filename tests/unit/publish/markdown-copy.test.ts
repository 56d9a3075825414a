import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePage } from '#content/parse.ts';
import { markdownCopy, type PageText } from '#publish/markdown-copy.ts';
import { searchSection } from '#search/build/sections.ts';
import { book } from '../book.ts';
import { dataOf } from '../pages.ts';

const hosting = { base: '/docs/', address: 'https://docs.example.org' };
const data = dataOf();
const around = `# A page\n\n${data.summary}\n\n`;
const foot = '\n\nFrom <https://docs.example.org/docs/lambda/>.\n';

function pageOf(body: string, more: object = {}): PageText {
  const parsed = parsePage('page.mdx', body);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return {
    file: 'src/book/pages/lambda/index.mdx',
    body,
    parsed,
    data: dataOf(more),
    path: '/lambda/',
    sources: [],
  };
}

function copy(mdx: string, more: object = {}): string {
  const text = markdownCopy(pageOf(mdx, more), hosting, book);
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

test('a heading keeps its words and loses its anchor', () => {
  assert.equal(
    copy('## Up to <Fact id="lambda-timeout-max" /> `a` {#limits}\n'),
    '## Up to 15\u00a0minutes `a`',
  );
});

test('words that open a line still make a paragraph of their own', () => {
  assert.equal(
    copy('<Exempt why="made up for this">5 days.</Exempt>\n\n<Fact id="lambda-timeout-max" />\n'),
    '5 days.\n\n15\u00a0minutes',
  );
});

test('an end is told as it was on the day of the build', (context) => {
  const before = process.env['SOURCE_DATE_EPOCH'];
  context.after(() => {
    if (before === undefined) delete process.env['SOURCE_DATE_EPOCH'];
    else process.env['SOURCE_DATE_EPOCH'] = before;
  });
  const ends = { '2026-06-01': 'ends on', '2026-11-28': 'ends soon, on', '2026-12-03': 'ended on' };
  for (const [day, words] of Object.entries(ends)) {
    process.env['SOURCE_DATE_EPOCH'] = String(Date.parse(day) / 1000);
    const sentence = `Support for 1.34 ${words} December 2, 2026.`;
    const mdx = 'Support for 1.34 <Ends id="eks-version-1.34-standard-end" />.';
    assert.equal(copy(mdx).replace('\u00a0', ' '), sentence);
    // Search shows the same sentence.
    const nodes = [pageOf(mdx).parsed.tree];
    const section = searchSection({ heading: '', slug: '', depth: 1, nodes }, book);
    assert.deepEqual([section.opening, ...section.blocks], [sentence]);
    assert.match(copy('<Ends id="eks-version-1.34-standard-end" in="table" />'), /^End/);
  }
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
  assert.match(
    copy('<Diagram id="four-services" caption="How it goes" />'),
    /^Diagram: How it goes\n\n- .*\.\n- /,
  );
  assert.match(
    copy('```mermaid id="four-services" title="How it goes"\nflowchart LR\n```'),
    /^Diagram: How it goes\n\n- .*\.\n- /,
  );
  assert.equal(
    copy('<Simulator name="ladder" />'),
    'Simulator (the ladder of service levels): it runs on [the page](https://docs.example.org/docs/lambda/).',
  );
  assert.match(
    copy('<Example file="container/Dockerfile" title="The image" lines="1-2" />'),
    /^The image:\n\n```docker\n.*\n.*\n```$/,
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

test('the list of the ledger says what nobody could confirm', () => {
  assert.match(copy('<FactList />'), /Free tier of Fargate[^|]* \| none \(unconfirmed\) \|/);
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
    '| a | b |\n| :-- | --: |\n| `x` | 6\u00a0vCPU |',
  );
  assert.equal(
    copy('```ts title="A file"\nlet a = 1 < 2;\n```'),
    'A file:\n\n```ts\nlet a = 1 < 2;\n```',
  );
});

test('code samples stay as they are, with components in them', () => {
  const sample = 'Write `<Fact id="your-id" />`:\n\n```text\n<Fact id="your-id" />\n```';
  assert.equal(copy(sample), sample);
});

test('powers and indexes keep their place', () => {
  assert.equal(copy('10<sup>6</sup> and H<sub>2</sub>O'), '10<sup>6</sup> and H<sub>2</sub>O');
});

test('definitions of links lead to the site, and images say what they show', () => {
  assert.equal(
    copy(
      '[x]: /lambda/\n\n[The page][x] has ![a chart](./volume.png) and ![a sign](/favicon.svg).',
    ),
    '[x]: https://docs.example.org/docs/lambda/\n\n[The page][x] has Image: a chart and ![a sign](https://docs.example.org/docs/favicon.svg).',
  );
});

test('components inside of lists and quotations stay inside of them', () => {
  assert.equal(
    copy('- one\n\n  <Aside title="By the way">\n\n  Text.\n\n  - more\n\n  </Aside>\n\n- two'),
    '- one\n\n  > **By the way**\n  >\n  > Text.\n  >\n  > - more\n\n- two',
  );
});

test('a mark that prints nothing leaves no gap before the full stop', () => {
  assert.equal(copy('It is closed <Cite id="lambda-timeout-max" />.'), 'It is closed.');
});

test('the sources stand at the end, with the day they were checked', () => {
  const sources = [{ title: 'Quotas', url: 'https://example.org/', checked: '2026-11-22' }];
  assert.equal(
    markdownCopy(
      { ...pageOf('Text.'), path: '/', sources },
      { address: undefined, base: '/' },
      book,
    ),
    `${around}Text.\n\n## Where this comes from\n\n1. [Quotas](https://example.org/), checked November\u00a022, 2026\n\nFrom </>.\n`,
  );
});
