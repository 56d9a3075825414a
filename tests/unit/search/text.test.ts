import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markWords, matcher } from '#search/core/mark.ts';
import { stemsOf, tokensOf } from '#search/core/text.ts';

test('identifiers count as a whole and in their parts', () => {
  for (const [text, tokens] of [
    ['assignPublicIp', ['assign', 'public', 'ip', 'assignpublicip']],
    ['aws_ecs_service', ['aws', 'ecs', 'service', 'awsecsservice']],
    ['FARGATE_SPOT', ['fargate', 'spot', 'fargatespot']],
    ['ecs:RunTask', ['ecs', 'run', 'task', 'ecsruntask']],
    ['AmazonECSTaskExecutionRolePolicy', ['amazon', 'ecs', 'task', 'execution', 'role', 'policy']],
    ['t4g.small', ['t4g', 'small', 't4g.small']],
    ['1.34', ['1', '34', '1.34']],
    ['python3.10', ['python3', '10', 'python3.10']],
  ] as const) {
    assert.deepEqual(tokensOf(text).slice(0, tokens.length), tokens, text);
  }
  assert.deepEqual(tokensOf('It ends.The next begins'), ['it', 'ends', 'the', 'next', 'begins']);
});

test('text without spaces counts as pairs of characters', () => {
  assert.deepEqual(stemsOf('服务器在哪里'), ['服务', '务器', '器在', '在哪', '哪里']);
  assert.deepEqual(stemsOf('コンテナ と 云'), ['コン', 'ンテ', 'テナ', 'と', '云']);
  assert.deepEqual(stemsOf('컨테이너'), ['컨테', '테이', '이너']);
});

test('an identifier is marked when one of its words was asked for', () => {
  const marked = markWords('Set assignPublicIp in a public subnet.', matcher(['public']));
  assert.deepEqual(
    marked.filter(({ isMarked }) => isMarked).map(({ text }) => text),
    ['assignPublicIp', 'public'],
  );
});
