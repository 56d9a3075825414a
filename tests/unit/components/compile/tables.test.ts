import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToJs } from 'satteri';
import { accessibleTables } from '#components/compile/tables.ts';

const compile = (mdx: string) =>
  mdxToJs(mdx, { features: { gfm: true }, hastPlugins: [accessibleTables()] }).code;

test('the empty corner of a table is no heading', () => {
  const code = compile('| | ECS | EKS |\n| --- | --- | --- |\n| Price | none | some |\n');
  assert.match(code, /"Table: ECS, EKS"/);
  assert.equal(code.match(/_components\.th,/g)?.length, 2);
  assert.equal(code.match(/_components\.td,/g)?.length, 4);
});

test('a heading that is only a figure or an image stays a heading', () => {
  const code = compile('| <Fact id="x" /> | ![Lambda](/l.png) |\n| --- | --- |\n| 1 | 2 |\n');
  assert.equal(code.match(/_components\.th,/g)?.length, 2);
});

test('alignment becomes a class', () => {
  const code = compile('| | Price |\n| :-- | --: |\n| Request | 1 |\n');
  assert.match(code, /align-right/);
  assert.doesNotMatch(code, /style:|text-align/);
});
