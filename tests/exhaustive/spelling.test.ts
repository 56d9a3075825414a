import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ranks } from '#search/core/open-index.ts';
import { readQuery } from '#search/core/query.ts';
import { wordsOf } from '#search/core/text.ts';
import { typosOf } from '../unit/search/typos-of.ts';
import { engine, first, index, paths } from '../unit/search/site.ts';

test('unknown words become the nearest known ones, known words and numbers stay', () => {
  for (const [typed, meant] of [
    ['provisoned concurency', 'provisioned concurrency'],
    ['exicution roel', 'execution role'],
    ['hwo do i depoly a contianer', 'how do i deploy a container'],
    ['ecs eks ecr 404', 'ecs eks ecr 404'],
    ['xqzvbnwp', 'xqzvbnwp'],
  ] as const) {
    assert.deepEqual(readQuery(typed, index).words, wordsOf(meant), typed);
  }
  assert.deepEqual(readQuery('provisio', index, { isTyping: true }).words, ['provisio']);
});

test('names with a typo in each of two words find their pages', (t) => {
  const missed: string[] = [];
  let count = 0;
  for (const { text, page, rank } of index.names) {
    const words = wordsOf(text);
    if (rank > ranks.term || words.length !== 2 || words.some(({ length }) => length < 6)) continue;
    const [one = [], other = []] = words.map(typosOf);
    // Every typo of the first word, each beside another one of the second.
    for (const [place, typo] of one.entries()) {
      const query = `${typo} ${other[place % other.length]}`;
      count += 1;
      if (engine.find(query).results[0]?.path !== paths[page]) missed.push(`${query} (${text})`);
    }
  }
  t.diagnostic(`${missed.length} of ${count} miss: ${missed.join('; ')}`);
  assert.ok(missed.length < count / 50);
});

test('a corrected word is told, and may be taken as typed', () => {
  assert.deepEqual(engine.find('how does lamdba scale').corrections, [
    { typed: 'lamdba', meant: 'lambda' },
  ]);
  assert.deepEqual(engine.find('how does lamdba scale', { asTyped: true }).corrections, []);
});

test('behind the page that teaches a term stands its entry in the glossary', () => {
  assert.equal(first('stateless'), '/lambda/scaling/');
  assert.equal(engine.find('stateless').results[1]?.address, '/glossary/#stateless');
});

test('search is not sure when it does not know a word', () => {
  assert.ok(engine.find('cold start of a function').isSure);
  assert.ok(!engine.find('cold start of a zeppelin').isSure);
});
