import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { codeFences } from '#components/compile/code-fences.ts';

const compile = (mdx: string) =>
  mdxToJs(mdx, {
    mdastPlugins: [codeFences('/project')],
    fileURL: pathToFileURL('/project/src/book/pages/page.mdx'),
  }).code;

test('a fence becomes a CodeBlock with its language and title', () => {
  const code = compile('```json title="An event"\n{}\n```\n');
  assert.match(code, /CodeBlock/);
  assert.match(code, /language: "json"/);
  assert.match(code, /meta: "title=\\"An event\\""/);
});

test('code comes through letter by letter', () => {
  const text = 'a "b" \'c\' {d} <e> &amp; `f` \\n \\ ${g} *h* – i\n\n\tj';
  const [, value = ''] = /code: ("(?:[^"\\]|\\.)*")/.exec(compile(`~~~text\n${text}\n~~~\n`)) ?? [];
  // A tab may stand in a JavaScript string as it is, not in JSON.
  assert.equal(JSON.parse(value.replaceAll('\t', '\\t')), text);
});

test('a mermaid fence is left to the diagrams', () => {
  assert.doesNotMatch(compile('```mermaid id="a"\nflowchart LR\n```\n'), /CodeBlock/);
});

test('an unknown language and unknown words stop the build and name page and line', () => {
  assert.throws(
    () => compile('# Hi\n\n```jsno\n{}\n```\n'),
    /page\.mdx:3[^]*"jsno" is no language[^]*json/,
  );
  assert.throws(() => compile('```json numbers\n{}\n```\n'), /no word "numbers"/);
});

test('a fence without a language is plain text', () => {
  assert.match(compile('```\nls\n```\n'), /language: "text"/);
});
