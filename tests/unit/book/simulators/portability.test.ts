import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  describe,
  differences,
  outcome,
  packings,
  parseDifferences,
  servers,
  step,
  type Difference,
  type Portability,
  type PortabilityEvent,
} from '#book/simulators/portability/model.ts';
import { initial, table } from '#book/simulators/portability/table.ts';
import { ledger } from '../../book.ts';

/** Every set of differences: 64 of them. */
const subsets: Difference[][] = Array.from({ length: 2 ** differences.length }, (_, bits) =>
  differences.filter((_, index) => (bits & (1 << index)) !== 0),
);

/** Every state: 64 sets on each of two servers under three packings. */
function* everyState(): Generator<Portability> {
  for (const packing of packings) {
    for (const test of subsets) {
      for (const production of subsets) yield { packing, differs: { test, production } };
    }
  }
}

test('every difference has an outcome, a reason and a source that exists, under every packing', () => {
  for (const difference of differences) {
    for (const packing of packings) {
      const { reason, source: id } = table[difference].cells[packing];
      assert.match(reason, /^[A-Z].{20,}\.$/, `${difference}, ${packing}`);
      assert.ok(ledger.source(id).url);
    }
  }
});

test('a failure shows a message, a success shows none', () => {
  for (const difference of differences) {
    for (const packing of packings) {
      const { runs, messages } = table[difference].cells[packing];
      for (const server of servers) {
        assert.equal(messages[server] === null, runs, `${difference}, ${packing}, ${server}`);
      }
    }
  }
});

test('every combination has an outcome: it runs, or it stops with a message', () => {
  let count = 0;
  for (const state of everyState()) {
    for (const server of servers) {
      const { runs, stoppedBy, message, next, cured } = outcome(table, state, server);
      assert.equal(runs, stoppedBy === null);
      assert.equal(runs, message === null);
      const told = [...cured, ...next, ...(stoppedBy === null ? [] : [stoppedBy])];
      assert.deepEqual(told.toSorted(), state.differs[server].toSorted());
      count += 1;
    }
  }
  assert.equal(count, 3 * 64 * 64 * 2);
});

test('without differences it runs everywhere, however it travels', () => {
  for (const packing of packings) {
    for (const server of servers) {
      const same = { packing, differs: { test: [], production: [] } };
      assert.ok(outcome(table, same, server).runs);
    }
  }
});

test('an image cures the library alone; an image for both processor types cures that as well', () => {
  const cured = packings.map((packing) =>
    differences.filter((one) => table[one].cells[packing].runs),
  );
  assert.deepEqual(cured, [[], ['library'], ['architecture', 'library']]);
});

test('packing better never breaks what worked', () => {
  for (const one of differences) {
    const { files, image, both } = table[one].cells;
    assert.ok(image.runs >= files.runs && both.runs >= image.runs);
  }
});

test('the first obstacle is the one that a start meets first', () => {
  const all = { packing: 'image', differs: { test: [...differences], production: [] } } as const;
  const { stoppedBy, next } = outcome(
    table,
    { ...all, differs: { ...all.differs, production: [] } },
    'test',
  );
  assert.equal(stoppedBy, 'operating-system');
  assert.deepEqual(next, ['architecture', 'variable', 'secret', 'kernel']);
});

test('the image of another processor type fails with the message people search for', () => {
  const state: Portability = {
    packing: 'image',
    differs: { test: [], production: ['architecture'] },
  };
  assert.match(outcome(table, state, 'production').message ?? '', /exec format error/);
});

test('switching on and off again leads back, in any order', () => {
  const event: fc.Arbitrary<PortabilityEvent> = fc.record(
    {
      type: fc.constant('set' as const),
      server: fc.constantFrom(...servers),
      difference: fc.constantFrom(...differences),
      on: fc.boolean(),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const end = events.reduce(step, initial);
      for (const server of servers) {
        for (const one of differences) {
          const last = events.findLast(
            (event) => event.type === 'set' && event.server === server && event.difference === one,
          );
          const expected = last?.type === 'set' ? last.on : initial.differs[server].includes(one);
          assert.equal(end.differs[server].includes(one), expected);
        }
      }
    }),
  );
});

test('the address gives back what it was given and ignores what it does not know', () => {
  for (const subset of subsets) assert.deepEqual(parseDifferences(subset.join('.')), subset);
  assert.deepEqual(parseDifferences('kernel.<script>.library.library.__proto__'), [
    'library',
    'kernel',
  ]);
  fc.assert(
    fc.property(fc.string(), (text) => parseDifferences(text).length <= differences.length),
  );
});

test('the sentence says what happens on both servers', () => {
  assert.equal(
    describe(table, initial),
    'You copy the files of the application to each server. On the laptop, it runs. On the test server, it doesn’t start because of the library. In production, it doesn’t start because of the processor type. The next obstacle would be the library.',
  );
  assert.equal(
    describe(table, step(initial, { type: 'pack', packing: 'both' })),
    'You ship the application in an image for both processor types. On the laptop, it runs. On the test server, it runs, although the library differs. In production, it runs, although the processor type and the library differ.',
  );
});
