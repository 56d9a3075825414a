import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagramHash } from '#diagrams/diagrams.ts';
import { kindInWords } from '#diagrams/kinds-in-words.ts';
import { isOfMoreTypes, typeOf } from '#diagrams/more-types.ts';

const say = (type: number, message = '', from?: string, to?: string) => ({
  type,
  message,
  ...(from && { from }),
  ...(to && { to }),
});
const entity = (id: string, attributes: object[] = []) => ({ id, label: id, attributes });
const leaf = (descr: string) => ({ descr, children: [] });
const commit = (id: string, branch: string, parents: string[], tags: string[] = []) => ({
  id,
  message: '',
  branch,
  parents,
  tags,
});

test('a sequence tells alternatives, loops, parallel parts, notes and lost messages as such', () => {
  assert.deepEqual(
    kindInWords({
      type: 'sequence',
      data: {
        actors: { G: { description: 'Gateway' }, S: { description: 'Store' } },
        messages: [
          { type: 26, message: { visible: true } },
          say(12, 'bad input'),
          say(1, '400', 'G', 'G'),
          say(13, 'good input'),
          say(0, 'save', 'G', 'S'),
          say(17, '', 'S'),
          say(2, 'in one go', 'G', 'S'),
          say(14),
          say(10, 'every minute'),
          say(0, 'tidy up', 'S', 'S'),
          say(11),
          say(19, 'one'),
          say(3, 'lost', 'G', 'S'),
          say(20, 'two'),
          say(33, 'talk', 'G', 'S'),
          say(21),
          say(0, 'done', 'S', 'G'),
        ],
      },
    }),
    [
      'If bad input: Gateway to itself: 400.',
      'Otherwise, if good input: Gateway to Store: save.',
      'Otherwise, if good input: Note on Gateway and Store: in one go.',
      'Again and again (every minute): Store to itself: tidy up.',
      'At the same time (one): Gateway to Store: lost (it gets lost).',
      'At the same time (two): Gateway and Store, both ways: talk.',
      'Store to Gateway: done.',
    ],
  );
});

test('shares are told with their part of the whole', () => {
  assert.deepEqual(kindInWords({ type: 'pie', data: { sections: { Wheat: 2, Rye: 1 } } }), [
    'Wheat: 2, which is 66.7% of all.',
    'Rye: 1, which is 33.3% of all.',
  ]);
});

test('relations are told with their numbers on the right sides', () => {
  assert.deepEqual(
    kindInWords({
      type: 'er',
      data: {
        entities: {
          CUSTOMER: entity('CUSTOMER', [{ type: 'int', name: 'id', keys: ['PK'] }]),
          ORDER: entity('ORDER'),
        },
        relationships: [
          {
            entityA: 'CUSTOMER',
            entityB: 'ORDER',
            roleA: 'places',
            relSpec: { cardA: 'ZERO_OR_MORE', cardB: 'ONLY_ONE' },
          },
        ],
      },
    }),
    [
      'Each CUSTOMER has any number of ORDER (places), and each ORDER has exactly one CUSTOMER.',
      'CUSTOMER holds id (int, primary key).',
    ],
  );
});

test('days, maps, years and branches are told as what they are', () => {
  assert.deepEqual(
    kindInWords({
      type: 'gantt',
      data: {
        tasks: [
          {
            section: 'Oven',
            task: 'Bake ',
            startTime: '2026-01-05T13:00:00.000Z',
            endTime: '2026-01-06T00:00:00.000Z',
            crit: true,
          },
        ],
      },
    }),
    ['Oven: Bake, from 2026-01-05 13:00 to 2026-01-06 (critical).'],
  );
  assert.deepEqual(
    kindInWords({
      type: 'mindmap',
      data: { mindmap: { descr: 'Bread', children: [leaf('Dough'), leaf('Oven')] } },
    }),
    ['Bread: Dough and Oven.'],
  );
  assert.deepEqual(
    kindInWords({
      type: 'timeline',
      data: { tasks: [{ section: '', task: '1900 ', events: ['Yeast ', 'Toast'] }] },
    }),
    ['1900: Yeast and Toast.'],
  );
  assert.deepEqual(
    kindInWords({
      type: 'gitGraph',
      data: {
        commits: [
          commit('0-a447ede', 'main', []),
          commit('rye', 'trial', ['0-a447ede']),
          commit('2-8464f4a', 'main', ['0-a447ede', 'rye'], ['v2']),
        ],
      },
    }),
    [
      'On main, a commit.',
      'On trial, which leaves main, a commit "rye".',
      'trial is merged into main, tagged v2.',
    ],
  );
});

test('of other types no sentences are made up', () => {
  assert.equal(kindInWords({ type: 'sankey', data: {} }), undefined);
});

test('the type of a source is its first word behind settings and remarks', () => {
  assert.equal(typeOf('---\ntitle: A\n---\n%% a remark\npie showData\n'), 'pie');
  assert.equal(isOfMoreTypes('%%{init: {}}%%\nflowchart LR\n A --> B'), false);
  assert.equal(isOfMoreTypes('gantt\n'), true);
  assert.notEqual(diagramHash('pie\n "a": 1'), diagramHash('flowchart LR\n a'));
});
