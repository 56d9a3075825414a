import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToJs } from 'satteri';
import { headingAnchors } from '#components/compile/heading-anchors.ts';

const compile = (mdx: string) => {
  const headings = [{ depth: 2, slug: 'limits', text: 'Limits' }];
  return mdxToJs(mdx, { hastPlugins: [headingAnchors(headings)] }).code;
};

test('a heading links to itself', () => {
  assert.match(compile('## Limits\n'), /href: "#limits"/);
});

test('a heading that holds links or components has its anchor, and no link around them', () => {
  for (const mdx of ['## See [limits](/limits/)\n', '## At most <Fact id="x" />\n']) {
    assert.match(compile(mdx), /id: "limits"/);
    assert.doesNotMatch(compile(mdx), /href: "#limits"/);
  }
});
