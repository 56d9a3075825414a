import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areNeighbours, slipCost } from '#search/core/slips.ts';
import { slipsOf } from './slips-of.ts';

test('likely slips cost 1, other single letters 1.5, more is no slip', () => {
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
    assert.equal(slipCost(typed, 'fargate'), cost, typed);
  }
});

test('every slip that the promise speaks of is recognised', () => {
  for (const word of ['lambda', 'kubernetes', 'ecr', 'aaaa', 'balloon']) {
    for (const slip of slipsOf(word)) assert.equal(slipCost(slip, word), 1, `${slip} ${word}`);
  }
});

test('neighbours lie beside each other on the keyboard', () => {
  assert.ok(areNeighbours('f', 'g') && areNeighbours('f', 'r') && areNeighbours('f', 'c'));
  assert.ok(!areNeighbours('f', 'h') && !areNeighbours('q', 'z') && !areNeighbours('1', '2'));
});
