import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MdastNode } from 'satteri';
import { parsePage, propsOf } from '#content/parse.ts';
import { textOf } from '#content/walk.ts';

function parse(body: string) {
  const parsed = parsePage('page.mdx', body);
  assert.ok(!('problem' in parsed));
  return parsed;
}
const first = (body: string) => {
  const { tree } = parse(body);
  assert.ok('children' in tree);
  const node = tree.children[0] as MdastNode;
  return node.type === 'mdxJsxFlowElement'
    ? { name: node.name, ...propsOf(node), text: textOf(node) }
    : { name: node.type, text: textOf(node) };
};

test('a note in any form is one component', () => {
  const text = 'Text one.';
  assert.deepEqual(first(':::note\nText one.\n:::\n'), { name: 'Aside', kind: 'note', text });
  assert.deepEqual(first('> [!WARNING]\n> Text one.\n'), { name: 'Aside', kind: 'caution', text });
  assert.deepEqual(first(':::tip[A *good* one]\nText one.\n:::\n'), {
    name: 'Aside',
    kind: 'tip',
    title: 'A good one',
    text,
  });
  assert.deepEqual(first(':::danger{title="Hot"}\nText one.\n:::\n'), {
    name: 'Aside',
    kind: 'danger',
    title: 'Hot',
    text,
  });
});

test('what only looks like a note or a directive stays text', () => {
  assert.equal(first('> A quotation\n').name, 'blockquote');
  assert.deepEqual(first('At 10:30 call ecs:RunTask.\n'), {
    name: 'paragraph',
    text: 'At 10:30 call ecs:RunTask.',
  });
  assert.equal(first(':::steps\nText\n:::\n').text, ':::steps\nText\n:::');
});

test('an author may give a heading its anchor', () => {
  assert.deepEqual(
    parse('## Limits {#quotas}\n\n## The rest {#rest}\n').headings.map(({ slug, text }) => [
      slug,
      text,
    ]),
    [
      ['quotas', 'Limits'],
      ['rest', 'The rest'],
    ],
  );
});
