import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWords, type Structure } from '#lib/diagram-words.ts';

const structure = (parts: Partial<Structure>): Structure => ({
  nodes: [],
  links: [],
  groups: [],
  isSequence: false,
  ...parts,
});
const node = (id: string, label = id.toUpperCase()) => ({ id, label });
const link = (from: string, to: string, label = '') => ({
  from,
  to,
  label,
  direction: 'forward' as const,
});

test('each node says where it leads, with the words on the lines', () => {
  const words = inWords(
    structure({
      nodes: [node('a'), node('b'), node('c')],
      links: [link('a', 'b', 'yes'), link('a', 'c', 'no'), link('b', 'c')],
    }),
  );
  assert.deepEqual(words, ['A leads to B (yes) and C (no).', 'B leads to C.']);
});

test('groups say what they hold, and may be ends of lines', () => {
  const words = inWords(
    structure({
      nodes: [node('a'), node('b')],
      groups: [{ id: 'g', label: 'Zone', members: ['b'] }],
      links: [link('a', 'g')],
    }),
  );
  assert.deepEqual(words, ['Zone: B.', 'A leads to Zone.']);
});

test('line breaks go, and a remark after a bold name is told once', () => {
  const words = inWords(
    structure({
      nodes: [node('a', '**EC2**\nyour own<br/>servers'), node('b', 'App and<br/>files')],
      links: [link('a', 'b'), link('b', 'a')],
    }),
  );
  assert.deepEqual(words, [
    'EC2 (your own servers) leads to App and files.',
    'App and files leads to EC2.',
  ]);
});

test('lines without an arrow and with two have words of their own', () => {
  const words = inWords(
    structure({
      nodes: [node('a'), node('b'), node('c')],
      links: [
        { ...link('a', 'b'), direction: 'none' },
        { ...link('b', 'c'), direction: 'both' },
      ],
    }),
  );
  assert.deepEqual(words, ['A belongs with B.', 'B leads to and comes back from C.']);
});

test('nothing that is drawn is left out', () => {
  assert.deepEqual(inWords(structure({ nodes: [node('a'), node('b')] })), ['Also shown: A and B.']);
});

test('a sequence keeps its order', () => {
  const words = inWords(
    structure({
      isSequence: true,
      nodes: [node('u', 'User'), node('l', 'Lambda')],
      links: [link('u', 'l', 'call'), link('l', 'l', 'think'), link('l', 'u', 'answer')],
    }),
  );
  assert.deepEqual(words, [
    'User to Lambda: call.',
    'Lambda to itself: think.',
    'Lambda to User: answer.',
  ]);
});
