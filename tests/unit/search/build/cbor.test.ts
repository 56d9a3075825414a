import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCbor, writeCbor, type Value } from '#search/build/cbor.ts';

const value: Value = [['word', [1, -2, [300, 70_000]], []], 'end'];

test('what is written is read again', () => {
  assert.deepEqual(readCbor(writeCbor(value)), value);
});

test('arrays below the depth asked for are passed on as they are written', () => {
  const bytes = writeCbor(value);
  const read = readCbor(bytes, 2);
  assert.deepEqual(read, [['word', writeCbor([1, -2, [300, 70_000]]), writeCbor([])], 'end']);
  assert.deepEqual(writeCbor(read), bytes);
});

test('open arrays are read, and passed over, to their end', () => {
  const bytes = Buffer.from([0x82, 0x9f, 0x01, 0x9f, 0xff, 0xff, 0x02]);
  assert.deepEqual(readCbor(bytes), [[1, []], 2]);
  assert.deepEqual(readCbor(bytes, 1), [bytes.subarray(1, 6), 2]);
});

test('anything else is refused', () => {
  assert.throws(() => readCbor(Buffer.from([0xf5])), /unexpected byte 245 at 0/);
  assert.throws(() => readCbor(Buffer.from([0x81, 0xf5]), 0), /unexpected byte 245 at 1/);
});
