import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginningOf, compareEnd } from '#search/core/beginning.ts';
import { openMessages } from '#search/core/messages.ts';
import { engine } from './site.ts';

const messages = openMessages([
  [1, ['CannotPull: pull retried <n> time(s): failed to resolve ref <image>: <image>: not found']],
  [
    2,
    [
      'CannotPull: pull retried <n> time(s): failed to resolve ref <image>: failed to do request: i/o timeout',
    ],
  ],
  [3, ['CannotStart: failed to create shim task: <reason>']],
  [4, ['E<date> memcache.go:<n>] group list: connection refused']],
]);
const image = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1.0';
const start = `CannotPull: pull retried 5 time(s): failed to resolve ref ${image}`;

test('a message that only starts like known ones leads to them, and says what is left', () => {
  assert.deepEqual(beginningOf(`2026-11-27 ${start}: unexpected EOF\n`, messages), {
    pages: [1, 2],
    rest: 'unexpected EOF',
  });
  assert.deepEqual(beginningOf('E1127 memcache.go:265] group list: bad gateway', messages), {
    pages: [4],
    rest: 'bad gateway',
  });
  assert.equal(beginningOf('the connection was refused, so what failed?', messages), undefined);
});

test('the hint tells which part to look at', () => {
  assert.equal(
    compareEnd({ pages: [1, 2], rest: 'unexpected EOF' }),
    'This message starts like several known ones. Compare the end of yours: “unexpected EOF”.',
  );
  assert.match(compareEnd({ pages: [1], rest: '' }), /a known one, but its end is missing/);
});

test('messages with a known beginning and an unknown end lead to the nearest entries', () => {
  const cases = [
    [
      `CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref ${image}: unexpected EOF`,
      '/errors/ecs/cannot-pull',
      'unexpected EOF',
    ],
    [
      'ResourceInitializationError: failed to download env files: file download command: non empty error stream',
      '/errors/ecs/',
      'download env files: file download command: non empty error stream',
    ],
    [
      `Failed to pull image "${image}": failed to pull and unpack image "${image}": failed to stir the layers`,
      '/errors/eks/image-pull-backoff/',
      'stir the layers',
    ],
  ] as const;
  for (const [query, path, rest] of cases) {
    const { results, beginning } = engine.find(query);
    assert.ok(results[0]?.path.startsWith(path), `${query} leads to ${results[0]?.path}`);
    assert.equal(beginning?.rest, rest);
  }
});

test('a message that stands in the text with its end, and a question, get no hint', () => {
  for (const query of [
    `CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref ${image}: ${image}: not found`,
    'why does my task say "CannotPullContainerError" when it starts?',
    'what is the difference between ECS and EKS (and Fargate)?',
  ]) {
    assert.equal(engine.find(query).beginning, undefined, query);
  }
});
