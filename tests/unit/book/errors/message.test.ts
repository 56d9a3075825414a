import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf } from '#book/errors/message.ts';

test('variable parts of a message are told from the rest, which keeps every character', () => {
  const message = 'failed to resolve ref <image>: <image>: not found <nil 2> a < b';
  const parts = partsOf(message);
  assert.equal(parts.map(({ text }) => text).join(''), message);
  assert.deepEqual(
    parts.filter(({ isVariable }) => isVariable).map(({ text }) => text),
    ['<image>', '<image>'],
  );
});
