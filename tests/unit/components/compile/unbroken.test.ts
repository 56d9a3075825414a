import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf } from '#components/compile/unbroken.ts';

test('an abbreviation joined to a word is a part of its own', () => {
  assert.deepEqual(partsOf('per GB-second, in CRI-O'), [
    { text: 'per ', isJoined: false },
    { text: 'GB-second', isJoined: true },
    { text: ', in ', isJoined: false },
    { text: 'CRI-O', isJoined: true },
  ]);
});

test('other hyphens may end a line', () => {
  assert.deepEqual(partsOf('a so-called AWS-managed-service'), [
    { text: 'a so-called ', isJoined: false },
    { text: 'AWS-managed', isJoined: true },
    { text: '-service', isJoined: false },
  ]);
});
