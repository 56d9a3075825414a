import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { readChoice, readNumber, readSwitch, writeParam } from '#book/simulators/shared/params.ts';

const bounds = { min: 1, max: 1000 };
const read = (text: string): number => readNumber(new URLSearchParams({ n: text }), 'n', bounds, 7);

test('reads a plain number within its bounds', () => {
  assert.equal(read('250'), 250);
  assert.equal(read('0'), 7);
  assert.equal(read('2.5'), 2.5);
  assert.equal(readNumber(new URLSearchParams('n=2.5'), 'n', { ...bounds, whole: true }, 7), 7);
});

test('takes no other spelling of a number', () => {
  const strange = ['1e2', '0x10', '-5', '+5', ' 5', '5 ', '', 'NaN', 'Infinity', '٣', '5;alert(1)'];
  for (const text of strange) assert.equal(read(text), 7, text);
});

test('whatever stands in the address, the number is within its bounds', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const value = read(text);
      assert.ok(value >= bounds.min && value <= bounds.max);
    }),
  );
});

test('reads choices and switches, and falls back from anything else', () => {
  const params = new URLSearchParams('c=arm&on=1&off=0&odd=true');
  const processors = ['x86', 'arm'] as const;
  assert.equal(readChoice(params, 'c', processors, 'x86'), 'arm');
  assert.equal(readChoice(params, 'on', processors, 'x86'), 'x86');
  assert.equal(readSwitch(params, 'on', false), true);
  assert.equal(readSwitch(params, 'off', true), false);
  assert.equal(readSwitch(params, 'odd', true), true);
});

test('leaves usual values out of the address and keeps those of others', () => {
  const params = new URLSearchParams('theme=dark&n=3');
  writeParam(params, 'n', 7, 7);
  writeParam(params, 'on', true, false);
  assert.equal(params.toString(), 'theme=dark&on=1');
});
