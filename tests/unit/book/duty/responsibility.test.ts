import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { tally } from '#book/duty/hands.ts';
import { optionsByLevel, responsibilities } from '#book/duty/responsibility.ts';
import { book } from '../../book.ts';

const { cell, duties, hands, option, options } = responsibilities(book);
const anyOption = fc.constantFrom(...options.map((one) => one.id));
const ownDuties = (id: string) => tally(hands(id)).customer;

test('every option answers for every duty', () => {
  assert.ok(options.length > 10 && duties.length > 15);
  for (const { id } of options) {
    for (const one of duties) assert.ok(cell(id, one.id).source, `${id} ${one.id}`);
  }
});

test('the counts of a tally add up to the duties', () => {
  fc.assert(
    fc.property(anyOption, (id) => {
      const { customer, aws, shared, none } = tally(hands(id));
      assert.equal(customer + aws + shared + none, duties.length);
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
  const groups = optionsByLevel(options);
  const order = [...groups.unmanaged, ...groups.managed, ...groups['fully-managed']];
  assert.equal(order.length, options.length);
  const positions = order.map((one) => one.position);
  assert.deepEqual(
    positions,
    positions.toSorted((a, b) => a - b),
  );
});

test('the further along the spectrum, the fewer duties are wholly yours', () => {
  const { unmanaged, managed, 'fully-managed': fully } = optionsByLevel(options);
  const fewest = (list: typeof unmanaged) => Math.min(...list.map(({ id }) => ownDuties(id)));
  const most = (list: typeof unmanaged) => Math.max(...list.map(({ id }) => ownDuties(id)));
  assert.ok(most(managed) <= fewest(unmanaged));
  assert.ok(most(fully) < most(managed));
});

test('unknown options and duties get a hint', () => {
  assert.throws(() => option('lamda'), /Did you mean "lambda"\?/);
  assert.throws(() => cell('lambda', 'coding'), /no duty with the id "coding"/);
});
