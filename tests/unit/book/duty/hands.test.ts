import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decodeHands, differences, encodeHands, tally } from '#book/duty/hands.ts';
import { dutyBar, mark } from '#book/duty/mark.ts';
import type { Who } from '#book/duty/schema.ts';
import { toMarkup } from '#book/simulators/shared/view.ts';

const hand = fc.constantFrom<Who[]>('aws', 'customer', 'shared', 'none');
const hands = fc.array(hand, { minLength: 12, maxLength: 12 });

test('hands come back from their letters, one for each duty', () => {
  fc.assert(
    fc.property(hands, (list) => {
      assert.equal(encodeHands(list).length, list.length);
      assert.deepEqual(decodeHands(encodeHands(list)), list);
    }),
  );
});

test('differences are the same seen from both sides, and none from one side', () => {
  fc.assert(
    fc.property(hands, hands, (a, b) => {
      const back = differences(b, a).map((one) => ({ index: one.index, a: one.b, b: one.a }));
      assert.deepEqual(differences(a, b), back);
      assert.deepEqual(differences(a, a), []);
      const changed = differences(a, b).length;
      assert.equal(changed, a.filter((who, index) => who !== b[index]).length);
    }),
  );
});

test('the counts of a tally add up', () => {
  fc.assert(
    fc.property(hands, (list) => {
      const { customer, aws, shared, none } = tally(list);
      assert.equal(customer + aws + shared + none, list.length);
    }),
  );
});

test('a mark differs by its shape, alone and in a bar', () => {
  assert.equal(
    toMarkup(mark('shared')),
    '<svg class="who-mark" viewBox="0 0 24 24" preserveAspectRatio="none" aria-hidden="true"><rect x="1" y="1" width="22" height="22" data-who="shared"></rect><path d="M1 23l22-22v22z" data-who="shared"></path></svg>',
  );
  const bar = toMarkup(dutyBar(['aws', 'none', 'customer'], 'bar'));
  assert.match(bar, /viewBox="0 0 60 24"/);
  assert.match(
    bar,
    /<rect x="2" y="2" width="16" height="20" data-who="aws"><\/rect><path d="M26 12h8"><\/path><rect x="42"/,
  );
});
