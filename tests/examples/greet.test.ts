import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { answer, greet } from '#book/examples/greeting/greet.ts';

test('greets in the language asked for', () => {
  assert.equal(greet('Ada', 'fr'), 'Bonjour, Ada!');
  assert.equal(greet('Ada', 'sw'), 'Habari, Ada!');
});

test('fills in what is missing', () => {
  assert.deepEqual(answer({}), { status: 200, body: { greeting: 'Hello, world!' } });
  assert.deepEqual(answer({ name: '  ' }), { status: 200, body: { greeting: 'Hello, world!' } });
});

test('refuses an unknown language and names the known ones', () => {
  assert.deepEqual(answer({ language: 'xx' }), {
    status: 400,
    body: { error: 'language must be one of: de, en, es, fr, sw' },
  });
});

test('answers whatever it is sent', () => {
  fc.assert(
    fc.property(fc.string(), fc.oneof(fc.string(), fc.constant('__proto__')), (name, language) => {
      const { status, body } = answer({ name, language });
      assert.equal(status, 'greeting' in body ? 200 : 400);
    }),
  );
});
