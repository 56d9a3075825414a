import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { diagramHash } from '#diagrams/diagrams.ts';
import { mermaidFences } from '#diagrams/mermaid-fences.ts';

const compile = (mdx: string) =>
  mdxToJs(mdx, {
    mdastPlugins: [mermaidFences('/project')],
    fileURL: pathToFileURL('/project/src/book/pages/page.mdx'),
    jsx: true,
  });

test('a fence becomes a Diagram with its id, caption, hash and place', () => {
  const { code } = compile(
    '# Hi\n\n```mermaid id="a" title="B {c}"\nflowchart LR\n  a --> b\n```\n',
  );
  assert.match(code, /<(?:_components\.)?Diagram id="a" caption="B \{c\}"/);
  assert.ok(code.includes(`hash="${diagramHash('flowchart LR\n  a --> b')}"`));
  assert.match(code, /file="src\/book\/pages\/page\.mdx" line="3"/);
});

test('other code stays as it is', () => {
  assert.doesNotMatch(compile('```bash\nls\n```\n').code, /Diagram/);
});

test('a fence without id stops the build and names page and line', () => {
  assert.throws(
    () => compile('# Hi\n\n```mermaid\nflowchart LR\n```\n'),
    /src\/book\/pages\/page\.mdx:3[^]*needs an id/,
  );
});
