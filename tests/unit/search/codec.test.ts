import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decodeSet, encodeSet, NearSets } from '#search/core/codec.ts';

test('a set of numbers comes back as it was, sorted', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000)), (numbers) => {
      const sorted = [...new Set(numbers)].sort((a, b) => a - b);
      assert.deepEqual(decodeSet(encodeSet(numbers)), sorted);
    }),
  );
});

test('nothing needs escaping in JSON', () => {
  const text = encodeSet(Array.from({ length: 4000 }, (_, number) => number * 7));
  assert.equal(JSON.stringify(text), `"${text}"`);
  assert.equal(JSON.stringify(encodeSet([52, 3000])), `"${encodeSet([52, 3000])}"`);
});

test('sets come back whole, whatever was met before', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2000)), fc.array(fc.array(fc.nat(2000))), (known, sets) => {
      const [writer, reader] = [new NearSets(), new NearSets()];
      writer.meet(known);
      reader.meet(known);
      for (const set of sets) {
        const back = reader.decode(writer.encode(set));
        assert.deepEqual(new Set(back), new Set(set));
      }
    }),
  );
});
