import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { json, list } from './support/files.ts';

const oneOrMore = z.union([z.string(), z.array(z.string()).nonempty()]);

const statement = z.strictObject({
  Sid: z
    .string()
    .regex(/^[A-Za-z0-9]+$/)
    .optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z
    .union([
      z.strictObject({ Service: z.string().endsWith('.amazonaws.com') }),
      z.strictObject({ AWS: z.string().regex(/^arn:aws:iam::\d{12}:(?:root|role\/\w+)$/) }),
    ])
    .optional(),
  Action: oneOrMore,
  Resource: oneOrMore.optional(),
  Condition: z.record(z.string(), z.record(z.string(), oneOrMore)).optional(),
});

/** The grammar of IAM policies, as far as we use it: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
const policy = z.strictObject({
  Version: z.literal('2012-10-17'),
  Statement: z.array(statement).nonempty(),
});

/** Actions that know no resource, so that `*` is all one can write. */
const withoutResource = new Set(['ecr:GetAuthorizationToken']);

/** What is wrong with a policy, or broader than it need be. */
function problems(document: unknown): string[] {
  const parsed = policy.safeParse(document);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return parsed.data.Statement.flatMap(({ Action, Resource, Principal }) => {
    const actions = [Action].flat();
    const resources = [Resource ?? []].flat();
    return [
      ...actions.filter((action) => action.includes('*')).map((action) => `too broad: ${action}`),
      ...(resources.includes('*')
        ? actions
            .filter((action) => !withoutResource.has(action))
            .map((action) => `${action} on everything`)
        : []),
      ...(Principal === undefined && resources.length === 0 ? ['no resource'] : []),
    ];
  });
}

function wrap(statement: object): object {
  return { Version: '2012-10-17', Statement: [statement] };
}

const files = list('*/*-policy.json').filter((file) => file !== 'ecr/lifecycle-policy.json');

test('finds the policies', () => {
  assert.deepEqual(files, [
    'ecr/repository-policy.json',
    'ecs/execution-policy.json',
    'ecs/trust-policy.json',
    'lambda/logs-policy.json',
    'lambda/trust-policy.json',
  ]);
});

for (const file of files) {
  test(`${file} is a policy and grants no more than it must`, () => {
    assert.deepEqual(problems(json(file)), []);
  });
}

test('sees wrong and broad policies', () => {
  const allow = { Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*' };
  assert.deepEqual(problems(wrap(allow)), ['logs:PutLogEvents on everything']);
  assert.deepEqual(problems(wrap({ ...allow, Action: 'ecr:*', Resource: 'arn:x' })), [
    'too broad: ecr:*',
  ]);
  assert.deepEqual(problems(wrap({ Effect: 'Allow', Action: 'logs:PutLogEvents' })), [
    'no resource',
  ]);
  assert.match(
    problems(wrap({ ...allow, Resources: 'x' })).join(),
    /Unrecognized key: "Resources"/,
  );
  assert.match(problems(wrap({ ...allow, Effect: 'allow' })).join(), /Effect/);
  assert.match(problems(wrap({ ...allow, Principal: { AWS: '*' } })).join(), /Principal/);
  assert.match(problems({ Version: '2012-10-17' }).join(), /Statement/);
});
