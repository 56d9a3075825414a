import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWords, type Structure } from '#diagrams/words.ts';

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
  assert.deepEqual(words, ['From A: yes, to B; no, to C.', 'From B to C.']);
});

test('groups say what they hold, and may be ends of lines', () => {
  const words = inWords(
    structure({
      nodes: [node('a'), node('b')],
      groups: [{ id: 'g', label: 'Zone', members: ['b'] }],
      links: [link('a', 'g')],
    }),
  );
  assert.deepEqual(words, ['Zone: B.', 'From A to Zone.']);
});

test('line breaks go, and a remark after a bold name is told once', () => {
  const words = inWords(
    structure({
      nodes: [node('a', '**Amazon\nEC2**\nyour own<br/>servers'), node('b', 'App and<br/>files')],
      links: [link('a', 'b'), link('b', 'a')],
    }),
  );
  assert.deepEqual(words, [
    'From Amazon EC2 (your own servers) to App and files.',
    'From App and files to Amazon EC2.',
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
  assert.deepEqual(words, ['A, joined to B.', 'Between B and C, both ways.']);
});

test('nothing that is drawn is left out', () => {
  assert.deepEqual(inWords(structure({ nodes: [node('a'), node('b')] })), ['Also shown: A and B.']);
});

test('copies of a box are counted and their lines told once', () => {
  const words = inWords(
    structure({
      nodes: [node('a', 'App'), node('b', 'App'), node('h', 'Host?')],
      groups: [{ id: 'g', label: 'All', members: ['a', 'b', 'h'] }],
      links: [link('a', 'h'), link('b', 'h')],
    }),
  );
  assert.deepEqual(words, ['All: App ×2 and Host?', 'From App to Host?']);
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
