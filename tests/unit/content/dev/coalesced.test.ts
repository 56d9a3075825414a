import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coalesced } from '#content/dev/coalesced.ts';

test('fifty changes during a run ask for one more run, and none is lost', async () => {
  const runs: PromiseWithResolvers<void>[] = [];
  const run = coalesced(() => {
    const one = Promise.withResolvers<void>();
    runs.push(one);
    return one.promise;
  });
  const finish = async (index: number) => {
    runs[index]?.resolve();
    await new Promise(setImmediate);
  };
  for (let change = 0; change < 50; change += 1) run();
  assert.equal(runs.length, 1);
  run();
  await finish(0);
  assert.equal(runs.length, 2);
  await finish(1);
  assert.equal(runs.length, 2);
  run();
  assert.equal(runs.length, 3);
  await finish(2);
});
