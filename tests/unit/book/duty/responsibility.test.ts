import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  cell,
  differences,
  duties,
  option,
  options,
  optionsByLevel,
  tally,
} from '#book/duty/responsibility.ts';

const anyOption = fc.constantFrom(...options.map((one) => one.id));

test('fourteen options answer for nineteen duties', () => {
  assert.equal(options.length, 14);
  assert.equal(duties.length, 19);
  for (const { id } of options) {
    for (const one of duties) assert.ok(cell(id, one.id).source, `${id} ${one.id}`);
  }
});

test('the counts of a tally add up to the duties', () => {
  fc.assert(
    fc.property(anyOption, (id) => {
      const { customer, aws, shared, none } = tally(id);
      assert.equal(customer + aws + shared + none, duties.length);
    }),
  );
});

test('differences are the same seen from both sides, and none from one side', () => {
  fc.assert(
    fc.property(anyOption, anyOption, (a, b) => {
      const there = differences(a, b).map((one) => [one.duty.id, one.a.who, one.b.who]);
      const back = differences(b, a).map((one) => [one.duty.id, one.b.who, one.a.who]);
      assert.deepEqual(there, back);
      assert.equal(differences(a, a).length, 0);
    }),
  );
});

test('data and permissions are always yours, hardware only in your own building', () => {
  for (const { id } of options) {
    assert.equal(cell(id, 'data').who, 'customer');
    assert.equal(cell(id, 'permissions').who, 'customer');
    assert.equal(cell(id, 'hardware').who, id === 'ecs-anywhere' ? 'customer' : 'aws');
  }
});

test('who patches the language runtime of a function depends on its package', () => {
  assert.equal(cell('lambda', 'language-runtime').who, 'shared');
  assert.equal(cell('lambda', 'image').who, 'none');
  assert.equal(cell('lambda-image', 'language-runtime').who, 'customer');
  assert.equal(cell('lambda-image', 'image').who, 'customer');
});

test('who patches the operating system changes along the spectrum', () => {
  assert.equal(cell('ec2', 'operating-system').who, 'customer');
  assert.equal(cell('eks-managed-nodes', 'operating-system').who, 'shared');
  assert.equal(cell('lambda', 'operating-system').who, 'aws');
});

test('every option stands in its level, and levels follow each other on the spectrum', () => {
  const groups = optionsByLevel();
  const order = [...groups.unmanaged, ...groups.managed, ...groups['fully-managed']];
  assert.equal(order.length, options.length);
  const positions = order.map((one) => one.position);
  assert.deepEqual(
    positions,
    positions.toSorted((a, b) => a - b),
  );
});

test('the further along the spectrum, the fewer duties are wholly yours', () => {
  const { unmanaged, managed, 'fully-managed': fully } = optionsByLevel();
  const fewest = (list: typeof unmanaged) => Math.min(...list.map((one) => tally(one.id).customer));
  const most = (list: typeof unmanaged) => Math.max(...list.map((one) => tally(one.id).customer));
  assert.ok(most(managed) <= fewest(unmanaged));
  assert.ok(most(fully) < most(managed));
});

test('unknown options and duties get a hint', () => {
  assert.throws(() => option('lamda'), /Did you mean "lambda"\?/);
  assert.throws(() => cell('lambda', 'coding'), /no duty with the id "coding"/);
});
