import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestPassage, excerpt } from '#search/core/excerpt.ts';
import { passagesIn } from '#search/core/passages.ts';

const long =
  'Lambda stops a call after a while, and nobody can raise that limit for you or your account. Choose another service for work that takes longer than this. A new function has a timeout of three seconds, which you should raise before the first test.';

test('a row shows whole sentences from the beginning, while they fit', () => {
  assert.equal(excerpt('Short.', new Map()), 'Short.');
  const shown = excerpt(long, new Map([['cal', 1]]));
  assert.ok(shown.startsWith('Lambda stops') && shown.endsWith('longer than this.'));
});

test('when the beginning says nothing of the query, a row begins where the text does', () => {
  assert.match(excerpt(long, new Map([['timeout', 1]])), /^… A new function has a timeout/);
});

test('a passage is shown when it says more than the opening', () => {
  const weights = new Map([
    ['disk', 2],
    ['tmp', 3],
  ]);
  const passages = ['Memory · 128 MB', 'Temporary disk in /tmp · 512 MB'];
  assert.equal(bestPassage(passages, 'You give a function memory.', weights), passages[1]);
  assert.equal(bestPassage(passages, 'The disk in /tmp is small.', weights), undefined);
});

test('the passages of a section are its paragraphs, items and rows as readers see them', () => {
  const page = [
    '# Limits',
    '',
    'Before.',
    '',
    '## How much disk?',
    '',
    'A **function** has [some](/lambda/) in `/tmp`,',
    'and no more.',
    '',
    '| What | Limit |',
    '| :- | :- |',
    '| Disk | 512 MB |',
    '',
    '```bash',
    '# no heading',
    '```',
    '',
    '- First',
    '- Second',
    '',
    '## Next',
    '',
    'After.',
  ].join('\n');
  assert.deepEqual(passagesIn(page, 'How much disk?'), [
    'A function has some in /tmp, and no more.',
    'What · Limit',
    'Disk · 512 MB',
    'First',
    'Second',
  ]);
  assert.deepEqual(passagesIn(page, ''), ['Before.']);
});
