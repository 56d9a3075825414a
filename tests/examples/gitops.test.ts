import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  Application,
  type IApplication,
} from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application';
import { NodePool, type INodePool } from '@kubernetes-models/karpenter/karpenter.sh/v1/NodePool';
import { Secret, type ISecret } from 'kubernetes-models/v1/Secret';
import { parse, parseAllDocuments } from 'yaml';
import { text } from './support/files.ts';
import { typeErrors } from './support/types.ts';

const poolType = {
  type: 'INodePool',
  from: '@kubernetes-models/karpenter/karpenter.sh/v1/NodePool',
};
const applicationType = {
  type: 'IApplication',
  from: '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application',
};

/** What the schemas say about resources, empty when they are content. */
function schemaErrors(...resources: { validate(): void }[]): string {
  return resources
    .map((resource) => {
      try {
        resource.validate();
        return '';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    })
    .join('');
}

function poolErrors(yaml: string): string {
  return schemaErrors(new NodePool(parse(yaml) as INodePool));
}

/** The two documents of the file: the cluster that Argo CD deploys to, and what it deploys. */
function readApplication(yaml: string): [ISecret, IApplication] {
  const [cluster, application] = parseAllDocuments(yaml).map(
    (document) => document.toJS() as unknown,
  );
  return [cluster as ISecret, application as IApplication];
}

function applicationErrors(yaml: string): string {
  const [cluster, application] = readApplication(yaml);
  return schemaErrors(new Secret(cluster), new Application(application));
}

const pool = text('eks/nodepool.yaml');
const application = text('eks/application.yaml');

test("the node pool fits Karpenter's own schema, and wrong ones are seen", () => {
  assert.equal(poolErrors(pool), '');
  for (const [from, to, fault] of [
    ['operator: Gt', 'operator: Above', /operator/],
    ['WhenEmptyOrUnderutilized', 'Always', /consolidationPolicy/],
    ['expireAfter: 336h', 'expireAfter: 14 days', /expireAfter/],
    ['group: eks.amazonaws.com', '', /group/],
  ] as const) {
    assert(pool.includes(from), from);
    assert.match(poolErrors(pool.replace(from, to)), fault);
  }
});

test("the application fits Argo CD's own schema, and wrong ones are seen", () => {
  assert.equal(applicationErrors(application), '');
  for (const [from, to, fault] of [
    ['repoURL:', 'repo:', /repoURL/],
    ['prune: true', 'prune: always', /prune/],
    ['project: default', '', /project/],
    ['  server: arn', '  server: [arn]\n  x: arn', /server/],
  ] as const) {
    assert(application.includes(from), from);
    assert.match(applicationErrors(application.replace(from, to)), fault);
  }
});

test('both use only keys that exist, and wrong keys are seen', () => {
  const [, right] = readApplication(application);
  const [, wrong] = readApplication(application.replace('selfHeal', 'selfHealing'));
  const found = typeErrors([
    { ...poolType, value: parse(pool) },
    { ...applicationType, value: right },
    { ...poolType, value: parse(pool.replace('consolidateAfter', 'consolidateWhen')) },
    { ...applicationType, value: wrong },
  ]);
  assert.deepEqual(found.slice(0, 2), [[], []]);
  assert.match(found[2]?.join() ?? '', /"consolidateWhen"' does not exist in type/);
  assert.match(found[3]?.join() ?? '', /"selfHealing"' does not exist in type/);
});

test('pool, application and manifests of the example agree', () => {
  const { spec } = parse(pool) as INodePool;
  const arch = spec.template.spec.requirements.find(({ key }) => key === 'kubernetes.io/arch');
  assert.deepEqual(arch?.values, ['arm64']);
  assert.match(text('ecs/task-definition.json'), /"cpuArchitecture": "ARM64"/);
  const [cluster, { spec: wanted }] = readApplication(application);
  assert.equal(wanted.destination.name, cluster.stringData?.['name']);
  assert.match(
    text('eks/greeting.yaml'),
    new RegExp(`namespace: ${wanted.destination.namespace}\n`),
  );
  assert.match(cluster.stringData?.['server'] ?? '', /:cluster\/greeting$/);
});
