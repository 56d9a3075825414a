import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Result } from '#search/core/engine.ts';
import type { SearchState } from '#search/ui/loader.ts';
import { viewOf } from '#search/ui/view.ts';
import { engine } from './site.ts';

const ready: SearchState = { kind: 'ready', engine, text: 'ready' };
const { results } = engine.find('fargate');
const found = { results, isSure: true };
const nothing = { results: [], isSure: false };
const [row] = results;
const inText = { ...row, path: '/elsewhere/' } as Result;

test('the search box shows how far search has come', () => {
  assert.equal(viewOf(' ', ready, found, { kind: 'unneeded' }).kind, 'welcome');
  assert.equal(viewOf('x', { kind: 'loading' }, nothing, { kind: 'unneeded' }).kind, 'loading');
  assert.equal(viewOf('x', { kind: 'failed' }, nothing, { kind: 'unneeded' }).kind, 'failed');
  assert.equal(viewOf('x', ready, nothing, { kind: 'looking' }).kind, 'looking');
  assert.equal(viewOf('x', ready, nothing, { kind: 'done', rows: [] }).kind, 'nothing');
  const early: SearchState = { ...ready, text: 'loading' };
  assert.equal(viewOf('x', early, nothing, { kind: 'unneeded' }).kind, 'looking');
});

test('full text is offered, and comes first when a word is not known', () => {
  const offered = viewOf('x', ready, found, { kind: 'unneeded' });
  assert.ok(offered.kind === 'results' && offered.below === 'more');
  const failed = viewOf('x', ready, found, { kind: 'failed' });
  assert.ok(failed.kind === 'results' && failed.below === 'without-text');
  const fullText = { kind: 'done', rows: [inText] } as const;
  for (const isSure of [true, false]) {
    const view = viewOf('x', ready, { results, isSure }, fullText);
    const paths = view.kind === 'results' ? view.rows.map(({ path }) => path) : [];
    assert.equal(paths.at(isSure ? -1 : 0), '/elsewhere/');
  }
});
