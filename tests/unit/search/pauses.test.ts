import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finishInPauses } from '#search/ui/pauses.ts';
import { finish, type Steps } from '#search/core/steps.ts';

/** Tells in its second step whether something else was done after the first. */
function* twoSteps(): Steps<'interrupted' | 'at once'> {
  let other = false;
  setTimeout(() => (other = true));
  yield;
  return other ? 'interrupted' : 'at once';
}

test('the page answers its reader between steps that nobody waits for', async () => {
  assert.equal(await finishInPauses(twoSteps(), () => false), 'interrupted');
});

test('steps that somebody waits for are done at once', async () => {
  assert.equal(await finishInPauses(twoSteps(), () => true), 'at once');
  assert.equal(finish(twoSteps()), 'at once');
});
