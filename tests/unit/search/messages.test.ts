import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPasted, matchMessages, openMessages, withoutNoise } from '#search/core/messages.ts';
import { data, first } from './site.ts';

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

test('every message leads to a page that explains it', () => {
  const pages = new Map<string, string[]>();
  for (const [page, forms] of data.messages) {
    const path = data.index.pages[page]?.path ?? '';
    for (const form of forms) pages.set(form, [...(pages.get(form) ?? []), path]);
  }
  const misses = [...pages].filter(([form, paths]) => {
    const pasted = form.replace(/<[^<>]*>/g, 'x7');
    return !paths.includes(first(pasted) ?? '');
  });
  // Some forms are the beginning or the end of another entry's message.
  assert.ok(misses.length < pages.size / 50, misses.map(([form]) => form).join('\n'));
});
