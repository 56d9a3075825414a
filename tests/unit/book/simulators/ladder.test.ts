import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ladderData, sourceIds } from '#book/simulators/ladder/data.ts';
import { dutyCard } from '#book/simulators/ladder/view.ts';
import { sourceLink } from '#book/simulators/shared/source-link.ts';
import { toMarkup } from '#book/simulators/shared/view.ts';
import {
  compare,
  describe,
  ownDuties,
  result,
  rung,
  step,
  type Ladder,
  type LadderEvent,
} from '#book/simulators/ladder/model.ts';
import { surroundings } from '../../book.ts';

const data = ladderData(sourceIds.map((id) => sourceLink(id, surroundings)));
const ids = data.rungs.map(({ id }) => id);
const anyId = fc.constantFrom(...ids);
const pair: fc.Arbitrary<Ladder> = fc.record({ from: anyId, to: anyId }, { noNullPrototype: true });
const event: fc.Arbitrary<LadderEvent> = fc.oneof(
  anyId.map((to): LadderEvent => ({ type: 'climb', to })),
  fc.constant<LadderEvent>({ type: 'swap' }),
);

test('every rung says who does every duty, with a source', () => {
  for (const { id, hands } of data.rungs) {
    assert.equal(hands.length, data.duties.length, id);
    for (const { source } of hands) assert.ok(data.sources[source]?.url.startsWith('https://'));
  }
});

test('the lowest rung is unmanaged, the highest fully managed, and levels do not mix', () => {
  const order = ['unmanaged', 'managed', 'fully-managed'];
  const levels = data.rungs.map(({ level }) => order.indexOf(level));
  assert.deepEqual(levels, levels.toSorted());
  assert.equal(levels[0], 0);
  assert.equal(levels.at(-1), 2);
});

test('climbing remembers the rung before; standing still changes nothing', () => {
  const state = step({ from: 'ec2', to: 'ecs-on-ec2' }, { type: 'climb', to: 'lambda' });
  assert.deepEqual(state, { from: 'ecs-on-ec2', to: 'lambda' });
  assert.equal(step(state, { type: 'climb', to: 'lambda' }), state);
  assert.deepEqual(step(state, { type: 'swap' }), { from: 'lambda', to: 'ecs-on-ec2' });
});

test('any events lead to rungs that exist', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const end = events.reduce(step, { from: 'ec2', to: 'ecs-on-fargate' });
      assert.ok(ids.includes(end.from) && ids.includes(end.to));
    }),
  );
});

test('what goes to AWS on the way up comes back on the way down', () => {
  const back = { 'to AWS': 'to you', 'to you': 'to AWS', away: 'came', came: 'away' } as const;
  fc.assert(
    fc.property(pair, ({ from, to }) => {
      const up = compare(data, { from, to });
      const down = compare(data, { from: to, to: from });
      up.forEach(({ went }, index) => {
        assert.equal(down[index]?.went, went === null ? null : back[went]);
      });
    }),
  );
});

test('a row is marked as changed exactly when the side differs', () => {
  fc.assert(
    fc.property(pair, (state) => {
      for (const { before, now, went } of compare(data, state)) {
        assert.equal(went === null, before.who === now.who);
      }
    }),
  );
});

test('data and permissions stay with the customer on every rung', () => {
  for (const label of ['Your data', 'Permissions']) {
    const index = data.duties.findIndex((duty) => duty.label === label);
    for (const { hands } of data.rungs) assert.equal(hands[index]?.who, 'customer');
  }
});

test('an unknown rung is refused by name', () => {
  assert.throws(() => rung(data, 'heroku'), /no rung "heroku"/);
});

test('the sentence counts what moved and says what was given up', () => {
  const state = { from: 'ec2', to: 'lambda' };
  const text = describe(data, state);
  const changed = compare(data, state).filter(({ went }) => went !== null);
  assert.match(
    text,
    /^You move from Amazon EC2 to AWS Lambda\. \d+ duties move toward AWS: isolation /,
  );
  assert.ok(
    text.includes(`${data.duties.length - changed.length} of ${data.duties.length} duties stay`),
  );
  assert.ok(text.endsWith(rung(data, 'lambda').givesUp));
  assert.match(describe(data, { from: 'ec2', to: 'ec2' }), /duties are yours alone/);
});

test('the sentence is well formed for every pair of rungs', () => {
  for (const from of ids) {
    for (const to of ids) {
      const text = describe(data, { from, to });
      assert.match(text, /^[A-Z].*\.$/);
      assert.doesNotMatch(text, /undefined|\s{2}|\.\./);
    }
  }
});

test('the result is one sentence for every pair of rungs', () => {
  for (const from of ids) {
    for (const to of ids) {
      const text = result(data, { from, to });
      assert.match(text, /^[A-Z][^.]*\.$/);
      assert.doesNotMatch(text, /undefined|\s{2}/);
      assert.ok(text.length <= 120, `three lines of a phone: ${text}`);
    }
  }
  assert.match(
    result(data, { from: 'ec2', to: 'ecs-on-fargate' }),
    /^On ECS on Fargate, \d+ duties move toward AWS, and \d+ of \d+ are yours alone\.$/,
  );
});

test('every cell is explained, with who says so', () => {
  for (const to of ids) {
    data.duties.forEach((duty, index) => {
      const text = dutyCard(data, { from: 'ec2', to }, index).map(toMarkup).join('');
      assert.ok(text.includes(duty.means) && /href="[^"]+"/.test(text), `${to}, ${duty.label}`);
    });
  }
});

test('AWS Lambda leaves fewer duties to you than Amazon EC2', () => {
  assert.ok(ownDuties(rung(data, 'lambda')) < ownDuties(rung(data, 'ec2')));
});
