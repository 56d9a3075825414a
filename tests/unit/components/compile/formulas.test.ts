import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { formulas } from '#components/compile/formulas.ts';
import { meanings } from '#components/compile/meanings.ts';
import { features } from '#content/markdown.ts';

const compile = (mdx: string) =>
  mdxToJs(mdx, {
    mdastPlugins: [formulas('/project'), meanings],
    fileURL: pathToFileURL('/project/src/book/pages/page.mdx'),
    features,
  }).code;

test('a formula becomes MathML, in the text or as a block', () => {
  assert.match(compile('It is $$a$$.\n'), /Formula[^]*<math>/);
  assert.doesNotMatch(compile('It is $$a$$.\n'), /isBlock/);
  for (const block of ['$$\na\n$$\n', '```math\na\n```\n', '> [!NOTE]\n> $$\n> a\n> $$\n']) {
    assert.match(compile(block), /isBlock: true/);
  }
});

test('a formula that cannot be shown stops the build and names the line of the fault', () => {
  assert.throws(() => compile('Hi.\n\n```math\na\n\\half\n```\n'), /page\.mdx:5\n[^]*\\half/);
  assert.throws(() => compile('Hi.\n\n$$\na\n\\half\n$$\n'), /page\.mdx:5\n[^]*\\half/);
  assert.throws(() => compile('Hi.\n\n$$\n$$\n'), /page\.mdx:3\n[^]*empty/);
});
