import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analogyKind, inShort, misconceptionKind, misconceptions } from '#book/records.ts';
import { analogy as analogySchema } from '#book/schemas/analogy.ts';
import { termKind } from '#content/kinds.ts';
import { term as termSchema } from '#content/schemas/term.ts';
import { nameKey, wordsOf } from '#search/core/text.ts';
import { book, records } from '../book.ts';

const terms = records.of(termKind);
const keyOf = (name: string) => nameKey(wordsOf(name));

test('a term is found by id, a wrong id gets a hint', () => {
  assert.equal(records.find(termKind, 'cold-start').term, 'Cold start');
  assert.throws(() => records.find(termKind, 'cold-strat'), /Did you mean "cold-start"\?/);
});

test('what readers type leads to one term', () => {
  const owners = new Map<string, string>();
  for (const one of terms) {
    for (const name of [one.term, ...one.aliases]) owners.set(keyOf(name), one.id);
  }
  const wanted = {
    k8s: 'kubernetes',
    kube: 'kubernetes',
    FaaS: 'faas',
    'docker registry': 'registry',
    'docker container': 'container',
    VM: 'virtual-machine',
    ALB: 'alb',
    ELB: 'load-balancer',
    SG: 'security-group',
    AZ: 'availability-zone',
    'Amazon Lambda': 'lambda',
    'Elastic Container Service': 'ecs',
    SRM: 'shared-responsibility-model',
  };
  for (const [name, id] of Object.entries(wanted)) assert.equal(owners.get(keyOf(name)), id, name);
});

test('definitions hold no figures that can age', () => {
  // The names of an answer and of a processor family do not age.
  for (const { id, definition } of terms) {
    assert.doesNotMatch(definition.replace(/error 429|x86/, ''), /\d{2,}|\$/, id);
  }
});

test('every group has terms', () => {
  for (const group of book.about.termGroups)
    assert.ok(
      terms.some((one) => one.group === group),
      group,
    );
});

test('a term that others are mixed up with is not itself', () => {
  for (const { id, notToConfuseWith } of terms) assert.ok(!notToConfuseWith.includes(id), id);
});

test('the six analogies of the source document are there', () => {
  assert.deepEqual(
    records.of(analogyKind).map((one) => one.id),
    [
      'assistant',
      'food-flask',
      'warehouse',
      'aws-manager',
      'open-source-manager',
      'hands-off-engine',
    ],
  );
});

test('an analogy must say where it breaks, with a source', () => {
  const { breaks, breaksSource, ...rest } = records.find(analogyKind, 'assistant');
  assert.ok(breaks.length > 0 && breaksSource.length > 0);
  const result = analogySchema.safeParse(rest);
  assert.deepEqual(
    result.error?.issues.map((issue) => issue.path.join('.')),
    ['breaks', 'breaksSource'],
  );
});

test('a term without a definition is refused', () => {
  const { definition, ...rest } = records.find(termKind, 'pod');
  assert.ok(definition.length > 0);
  assert.equal(termSchema.safeParse(rest).success, false);
});

test('misconceptions are answered, with their figures from the ledger', () => {
  const shown = misconceptions(book);
  assert.ok(shown.length > 20);
  for (const one of shown) assert.doesNotMatch(one.people + one.fact, /[{}]/, one.id);
  for (const { id, people, fact } of records.of(misconceptionKind)) {
    // Numbers stand in records; names such as S3, EC2 and x86 are no numbers.
    const withoutNames = `${people} ${fact}`.replace(/\{[^}]+\}|EC2|S3|x86/g, '');
    assert.doesNotMatch(withoutNames, /\d/, id);
  }
  const about = (id: string) => shown.find((one) => one.id === id);
  assert.match(about('eks-is-free')?.fact ?? '', /\$\d+\.\d\d per hour/);
  assert.match(about('lambda-burst-figures')?.people ?? '', /bursts to 3,000/);
});

test('in short, a misconception is answered by the first sentence, whatever figures are in it', () => {
  assert.equal(
    inShort({ fact: 'It costs $0.10 per hour, used or not. Nodes come on top.' }),
    'It costs $0.10 per hour, used or not.',
  );
  for (const one of misconceptions(book)) {
    assert.ok(inShort(one).length > 30, `${one.id}: "${inShort(one)}" cannot stand alone`);
  }
});
