import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPasted, matchMessages, openMessages, withoutNoise } from '#search/core/messages.ts';

const messages = openMessages([
  [1, ['CannotPull: failed to resolve ref <image>: <image>: not found']],
  [
    2,
    [
      'CannotPull: failed to resolve ref <image>: failed to do request: dial tcp <address>: i/o timeout',
    ],
  ],
  [3, ['OOMKilled']],
  [4, ['CrashLoopBackOff']],
]);
const pagesOf = (query: string) => matchMessages(query, messages).map(({ page }) => page);

test('messages with one beginning are told apart by their end', () => {
  const image = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop:1.0';
  const start = `CannotPull: failed to resolve ref ${image}: `;
  assert.equal(pagesOf(`${start}${image}: not found`)[0], 1);
  assert.equal(pagesOf(`${start}failed to do request: dial tcp 10.0.1.7:443: i/o timeout`)[0], 2);
});

test('of two messages in one text the later one comes first: it says the cause', () => {
  const log = 'State: Waiting  Reason: CrashLoopBackOff\nLast State: Terminated  Reason: OOMKilled';
  assert.deepEqual(pagesOf(log), [3, 4]);
});

test('a word of a message inside a question is no quoted message', () => {
  assert.deepEqual(pagesOf('why is my image not found by the load balancer'), []);
});

test('what differs each time is left out of pasted text', () => {
  const pasted =
    'Task arn:aws:ecs:eu-west-1:111122223333:task/shop/0123456789abcdef0123456789abcdef failed at 2026-11-27T10:02:03Z (10.0.3.4:8080)';
  assert.ok(isPasted(pasted));
  assert.deepEqual(withoutNoise(pasted).match(/[\w.]+/g), ['Task', 'failed', 'at']);
  assert.equal(withoutNoise('exit code 137'), 'exit code 137');
  assert.equal(withoutNoise('<h1 class="a">502 Bad Gateway</h1>').trim(), '502 Bad Gateway');
});

test('parts of addresses that belong to a message count, those that differ do not', () => {
  const two = openMessages([
    [1, ['Post "http://localhost/api": dial tcp 127.0.0.1:80: connect: connection refused']],
    [2, ['dial tcp <address>:<port>: connect: connection refused']],
    [3, ['login to https://<account>.dkr.ecr.<region>.amazonaws.com/v2/ failed: 403 Forbidden']],
    [4, ['403 Forbidden']],
  ]);
  const best = (query: string) => matchMessages(query, two)[0]?.page;
  const refused = 'dial tcp 10.0.3.10:53: connect: connection refused';
  assert.equal(best(refused), 2);
  assert.equal(best(`Post "http://localhost/api": ${refused}`), 1);
  const registry = '444455556666.dkr.ecr.eu-west-1.amazonaws.com';
  assert.equal(best(`login to https://${registry}/v2/ failed: 403 Forbidden`), 3);
});
