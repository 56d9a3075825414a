import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToMdast } from 'satteri';
import { lintProse } from '#content/prose/lint.ts';
import { weakOpenings } from '#content/prose/openings.ts';
import { passagesOf, wordsOfCode } from '#content/prose/passages.ts';

const file = 'page.mdx';

async function lint(mdx: string, words: string[] = []): Promise<string[]> {
  const tree = mdxToMdast(mdx);
  const faults = await lintProse(passagesOf(file, tree), new Set([...words, ...wordsOfCode(tree)]));
  return faults.map(({ line, problem, mend }) => `${line}: ${problem} ${mend}`);
}

test('a British spelling is told with its line and the US one', async () => {
  const [fault = '', ...others] = await lint('The text.\n\nIt has\nthe wrong colour here.\n');
  assert.match(fault, /^4: "colour" is not in the dictionary.*Write "color"/);
  assert.deepEqual(others, []);
});

test('a word twice, a wrong article, and a sentence that is too long are told', async () => {
  assert.match((await lint('This is is wrong.'))[0] ?? '', /repeated/);
  assert.match((await lint('Take a apple.'))[0] ?? '', /article/);
  const long = `${'word '.repeat(36).trim()}.`.replaceAll('word word', 'word of');
  assert.match((await lint(long)).join(), /has 36 words, more than 35/);
  assert.doesNotMatch((await lint(long.replace('word ', ''))).join(), /has 35/);
});

test('code, names, and figures are no faults', async () => {
  assert.deepEqual(
    await lint(
      'Run `kubctl exec POD POD` with <Fact id="a" /> and kubctl.\nIt costs <Fact id="b" />.\nAn x86 image works on Kaniko.\n',
      ['Kaniko'],
    ),
    [],
  );
});

test('sections whose opening is missing or leans on what stands before are told', () => {
  const faults = weakOpenings(
    file,
    mdxToMdast(
      '## One\n\nLambda runs code.\n\n## Two\n\nThis costs money.\n\n## Three\n\n```sh\nls\n```\n\n## Four\n\n- Choose a size.\n',
    ),
  );
  assert.deepEqual(
    faults.map(({ line, problem }) => `${line}: ${problem}`),
    [
      '5: The section "Two" begins with "This costs money. …", which leans on what stands before.',
      '9: The section "Three" has no opening sentence.',
    ],
  );
});
