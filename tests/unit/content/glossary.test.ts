import assert from 'node:assert/strict';
import { test } from 'node:test';
import json from '#book/data/misconceptions.json' with { type: 'json' };
import { analogies, analogy } from '#book/analogies.ts';
import { assertNamesAreUnique, otherNames, term, terms } from '#content/glossary.ts';
import { inShort, misconception, misconceptions } from '#book/misconceptions.ts';
import { nameKey } from '#content/names.ts';
import { analogy as analogySchema } from '#book/schemas/analogy.ts';
import { term as termSchema, termGroups } from '#content/schemas/term.ts';

test('a term is found by id, a wrong id gets a hint', () => {
  assert.equal(term('cold-start').term, 'Cold start');
  assert.throws(() => term('cold-strat'), /Did you mean "cold-start"\?/);
});

test('an alias that another term has already is refused', () => {
  const other = { ...term('cluster'), id: 'other', term: 'Something else', aliases: ['K8S'] };
  assert.throws(
    () => assertNamesAreUnique([...terms, other]),
    /"other": "K8S" already names "kubernetes"/,
  );
});

test('names are compared without case, spaces and hyphens', () => {
  assert.equal(nameKey('Cold start'), nameKey('cold-start'));
  assert.notEqual(nameKey('ECS'), nameKey('ECR'));
});

test('what readers type leads to one term', () => {
  const owners = new Map<string, string>();
  for (const one of terms) {
    for (const name of [one.term, ...one.aliases]) owners.set(nameKey(name), one.id);
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
  for (const [name, id] of Object.entries(wanted))
    assert.equal(owners.get(nameKey(name)), id, name);
});

test('definitions hold no figures that can age', () => {
  // The names of an answer and of a processor family do not age.
  for (const { id, definition } of terms) {
    assert.doesNotMatch(definition.replace(/error 429|x86/, ''), /\d{2,}|\$/, id);
  }
});

test('every group has terms', () => {
  for (const group of termGroups)
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
    analogies.map((one) => one.id),
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
  const { breaks, breaksSource, ...rest } = analogy('assistant');
  assert.ok(breaks.length > 0 && breaksSource.length > 0);
  const result = analogySchema.safeParse(rest);
  assert.deepEqual(
    result.error?.issues.map((issue) => issue.path.join('.')),
    ['breaks', 'breaksSource'],
  );
});

test('a term without a definition is refused', () => {
  const { definition, ...rest } = term('pod');
  assert.ok(definition.length > 0);
  assert.equal(termSchema.safeParse(rest).success, false);
});

test('misconceptions are answered, with their figures from the ledger', () => {
  assert.equal(misconceptions.length, 23);
  for (const one of misconceptions) {
    assert.doesNotMatch(one.people + one.fact, /[{}]/, one.id);
  }
  for (const { id, people, fact } of json) {
    // Numbers stand in records; names such as S3, EC2 and x86 are no numbers.
    const withoutNames = `${people} ${fact}`.replace(/\{[^}]+\}|EC2|S3|x86/g, '');
    assert.doesNotMatch(withoutNames, /\d/, id);
  }
  assert.match(misconception('eks-is-free').fact, /\$\d+\.\d\d per hour/);
  assert.match(misconception('lambda-burst-figures').people, /bursts to 3,000/);
});

test('in short, a misconception is answered by the first sentence, whatever figures are in it', () => {
  assert.equal(
    inShort({ fact: 'It costs $0.10 per hour, used or not. Nodes come on top.' }),
    'It costs $0.10 per hour, used or not.',
  );
  for (const one of misconceptions) {
    assert.ok(inShort(one).length > 30, `${one.id}: "${inShort(one)}" cannot stand alone`);
  }
});

test('of the other names, slips and other ways of writing a name are not shown', () => {
  const shown = otherNames({
    term: 'AWS Lambda',
    aliases: ['AWS Lamda', 'Amazon Lambda', 'lambda functions', 'lambda function', 'FaaS', 'AWS-Lambda'],
  });
  assert.deepEqual(shown, ['Amazon Lambda', 'lambda functions', 'FaaS']);
  const all = terms.flatMap((one) => otherNames(one));
  for (const slip of ['AWS Lamda', 'server less', 'coldstart']) {
    assert.ok(!all.includes(slip), slip);
  }
});
