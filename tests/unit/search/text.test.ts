import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markWords, matcher } from '#search/core/mark.ts';
import { asksIn, isWeak, stem, stemsOf, tokensOf, wordsOf } from '#search/core/text.ts';

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

test('a query and a heading ask in the same way when one question word leads to both', () => {
  for (const [query, heading, count] of [
    ['terraform vs cdk', 'CDK, SAM, or Terraform: which one?', 1],
    ['what part do i manage and who does the rest', 'Who does what in EKS?', 2],
    ["what's a container", 'What is a container?', 1],
    ['eks control plane price', 'What does an EKS cluster cost?', 1],
    ['how to push an image', 'How do I push an image?', 1],
    ['why is my function slow', 'What is a cold start?', 0],
    ['is fargate serverless', 'How do I scale a service?', 0],
  ] as const) {
    const alike = asksIn(wordsOf(query)).intersection(asksIn(wordsOf(heading)));
    assert.equal(alike.size, count, query);
  }
});

test('SAM is a tool, and “same” a word that says little', () => {
  assert.notEqual(stem('same'), stem('sam'));
  assert.ok(isWeak(stem('same')) && !isWeak(stem('sam')));
});
