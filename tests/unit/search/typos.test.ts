import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areNeighbors, typoCost } from '#search/core/typos.ts';
import { typosOf } from './typos-of.ts';

test('likely typos cost 1, other single letters 1.5, more is no typo', () => {
  for (const [typed, cost] of [
    ['fargate', 0],
    ['fargat', 1],
    ['frgate', 1],
    ['fargaate', 1],
    ['fargaet', 1],
    ['dargate', 1],
    ['fargatw', 1],
    ['fargatex', 1.5],
    ['xfargate', 1.5],
    ['fargape', 1.5],
    ['fagrtae', Infinity],
    ['farg', Infinity],
    ['', Infinity],
  ] as const) {
    assert.equal(typoCost(typed, 'fargate'), cost, typed);
  }
});

test('every typo that the promise speaks of is recognized', () => {
  for (const word of ['lambda', 'kubernetes', 'ecr', 'aaaa', 'balloon']) {
    for (const typo of typosOf(word)) assert.equal(typoCost(typo, word), 1, `${typo} ${word}`);
  }
});

test('neighbors lie beside each other on the keyboard', () => {
  assert.ok(areNeighbors('f', 'g') && areNeighbors('f', 'r') && areNeighbors('f', 'c'));
  assert.ok(!areNeighbors('f', 'h') && !areNeighbors('q', 'z') && !areNeighbors('1', '2'));
});
