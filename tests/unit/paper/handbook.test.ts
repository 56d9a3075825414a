import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chaptersOf } from '#paper/handbook.ts';
import { entry, treeOf } from '../pages.ts';

test('chapters and their sections are numbered, appendices lettered, other forms left out', () => {
  const tree = treeOf([
    entry('index'),
    entry('lambda/index', { order: 1 }),
    entry('lambda/events', { order: 1 }),
    entry('lambda/cost', { order: 2 }),
    entry('containers/index', { order: 2 }),
    entry('containers/images'),
    entry('choosing', { group: 'Decide' }),
    entry('cheat-sheet', { group: 'Look up', order: 1 }),
    entry('handbook', { group: 'Look up', order: 2 }),
    entry('glossary', { group: 'Look up', order: 3 }),
    entry('facts', { group: 'Look up', order: 4 }),
    entry('timeline', { group: 'Look up', order: 5 }),
  ]);
  assert.deepEqual(
    chaptersOf(tree, {
      appendix: 'Look up',
      isChapter: ({ path }) => path !== '/cheat-sheet/',
    }).map(({ number, slug, depth }) => `${number} ${slug} ${depth}`),
    [
      ' introduction 0',
      '1 lambda 0',
      '1.1 lambda-events 1',
      '1.2 lambda-cost 1',
      '2 containers 0',
      '2.1 containers-images 1',
      '3 choosing 0',
      'A glossary 0',
      'B timeline 0',
    ],
  );
});
