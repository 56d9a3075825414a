import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidTable } from '#search/core/quality.ts';
import { phrasesIn, withPhrases } from '#search/core/text.ts';
import { engine } from './site.ts';

const firstFor = (query: string) => engine.find(query, { isTyping: true }).results[0]?.address;

test('a phrase is one notion: the longest, as whole words, in any case', () => {
  const phrases = phrasesIn({ 'log in': 'login', 'log in twice': 'again', pod: 'task' });
  assert.equal(
    withPhrases('Log in twice, log in, blog in a pod', phrases),
    'again, login, blog in a pod',
  );
  assert.equal(withPhrases('log in', phrasesIn({ pod: 'task' })), 'log in');
});

test('short codes and names of common words are understood', () => {
  assert.match(firstFor('users get 504') ?? '', /504/);
  assert.match(firstFor('too many requests error') ?? '', /toomanyrequests/);
  assert.equal(firstFor('who always keeps things right'), undefined);
});

test('a comparison wants the heading that names its two subjects', () => {
  const wanted = '/aws-container-services/#ecs-or-eks-which-one-should-i-use';
  assert.equal(firstFor('difference between ecs and eks'), wanted);
  assert.equal(firstFor('ecs vs eks'), wanted);
});

test('how much results say of an expected answer is told without naming sections', () => {
  const found = engine.find('fargate').results.slice(0, 1);
  const texts = new Map([[found[0]?.address ?? '', 'runs containers without servers']]);
  const table = saidTable(
    [
      { kind: 'question', set: 'held', query: 'fargate', answer: 'containers without servers' },
      { kind: 'question', set: 'held', query: 'nothing', answer: 'pods' },
    ],
    (query) => (query === 'fargate' ? found : []),
    texts,
  );
  assert.match(table, /question held\s+2\s+50\.0 %\s+50\.0 %/);
});
