import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate as deployment } from 'kubernetes-models/_schemas/IoK8sApiAppsV1Deployment';
import { validate as namespace } from 'kubernetes-models/_schemas/IoK8sApiCoreV1Namespace';
import { validate as service } from 'kubernetes-models/_schemas/IoK8sApiCoreV1Service';
import { validate as budget } from 'kubernetes-models/_schemas/IoK8sApiPolicyV1PodDisruptionBudget';
import { parseAllDocuments, parseDocument } from 'yaml';
import { text } from './support/files.ts';
import { typeErrors, type TypeCase } from './support/types.ts';

interface Kind {
  type: string;
  from: string;
  /** Made from the OpenAPI schema that Kubernetes publishes. */
  validate: { (data: unknown): boolean; errors?: unknown };
}

const kinds: Record<string, Kind> = {
  'v1 Namespace': {
    type: 'INamespace',
    from: 'kubernetes-models/v1/Namespace',
    validate: namespace,
  },
  'v1 Service': { type: 'IService', from: 'kubernetes-models/v1/Service', validate: service },
  'apps/v1 Deployment': {
    type: 'IDeployment',
    from: 'kubernetes-models/apps/v1/Deployment',
    validate: deployment,
  },
  'policy/v1 PodDisruptionBudget': {
    type: 'IPodDisruptionBudget',
    from: 'kubernetes-models/policy/v1/PodDisruptionBudget',
    validate: budget,
  },
};

/** The documents of a YAML text as plain values; throws on what YAML itself refuses. */
function documents(yaml: string): Record<string, unknown>[] {
  return parseAllDocuments(yaml).map((document) => {
    if ('errors' in document && document.errors[0]) throw document.errors[0];
    return document.toJS() as Record<string, unknown>;
  });
}

/** What the schemas say about each manifest; unknown keys are left to the types. */
function schemaErrors(manifests: Record<string, unknown>[]): string[] {
  return manifests.flatMap((manifest) => {
    const name = `${String(manifest['apiVersion'])} ${String(manifest['kind'])}`;
    const kind = kinds[name];
    if (kind === undefined) return [`unknown kind: ${name}`];
    return kind.validate(manifest) ? [] : [JSON.stringify(kind.validate.errors)];
  });
}

function typeCase(manifest: Record<string, unknown>): TypeCase {
  const kind = kinds[`${String(manifest['apiVersion'])} ${String(manifest['kind'])}`];
  assert(kind);
  return { type: kind.type, from: kind.from, value: manifest };
}

const source = text('eks/greeting.yaml');

/** The manifests with one piece of the text replaced. */
function changed(right: string, wrong: string): Record<string, unknown>[] {
  assert(source.includes(right), `eks/greeting.yaml has: ${right}`);
  return documents(source.replace(right, wrong));
}

test('the manifests are valid by the published schemas', () => {
  const manifests = documents(source);
  assert.deepEqual(
    manifests.map(({ kind }) => kind),
    ['Namespace', 'Deployment', 'PodDisruptionBudget', 'Service'],
  );
  assert.deepEqual(schemaErrors(manifests), []);
});

test('the schemas see wrong manifests', () => {
  const wrong: [string, string, RegExp][] = [
    ['replicas: 2', 'replicas: two', /\/spec\/replicas.*"type":"integer"/],
    [
      '  selector:\n    matchLabels:\n      app: greeting\n  template',
      '  template',
      /"missingProperty":"selector"/,
    ],
    ['- name: greeting\n          image', '- image', /containers\/0.*"missingProperty":"name"/],
    ['policy/v1\n', 'policy/v1beta9\n', /unknown kind: policy\/v1beta9/],
    ['- port: 80\n', '- port: "80"\n', /\/spec\/ports\/0\/port.*"type":"integer"/],
  ];
  for (const [right, instead, message] of wrong) {
    assert.match(schemaErrors(changed(right, instead)).join('\n'), message);
  }
  assert.throws(() => changed('  replicas: 2', '\treplicas: 2'), /Tabs are not allowed/);
});

test('the manifests use only keys that exist, and wrong keys are seen', () => {
  const right = documents(source).map(typeCase);
  const wrong: [string, string, RegExp][] = [
    ['replicas: 2', 'replica: 2', /"replica"' does not exist in type/],
    ['readinessProbe:', 'readynessProbe:', /"readynessProbe"' does not exist in type/],
    [
      'requests:\n              cpu',
      'request:\n              cpu',
      /"request"' does not exist in type/,
    ],
    ['minAvailable', 'minAvailible', /"minAvailible"' does not exist in type/],
    ['loadBalancerClass', 'loadBalancerKlass', /"loadBalancerKlass"' does not exist in type/],
  ];
  const cases = wrong.map(([before, after]) => {
    const index = documents(source).findIndex((_, at) => {
      const [one, other] = [documents(source)[at], changed(before, after)[at]];
      return JSON.stringify(one) !== JSON.stringify(other);
    });
    const manifest = changed(before, after)[index];
    assert(manifest);
    return typeCase(manifest);
  });
  const found = typeErrors([...right, ...cases]);
  assert.deepEqual(found.slice(0, right.length), [[], [], [], []]);
  for (const [index, [, , message]] of wrong.entries()) {
    assert.match(found[right.length + index]?.join('\n') ?? '', message);
  }
});

test('labels and ports lead from the Service to the container', () => {
  const [, deployment, budget, service] = documents(source) as {
    spec: {
      selector: { matchLabels: object };
      template: { metadata: { labels: object }; spec: { containers: { ports: object[] }[] } };
      ports: { targetPort: string }[];
    };
  }[];
  const labels = deployment?.spec.template.metadata.labels;
  assert.deepEqual(deployment?.spec.selector.matchLabels, labels);
  assert.deepEqual(budget?.spec.selector.matchLabels, labels);
  assert.deepEqual(service?.spec.selector, labels);
  assert.equal(service?.spec.ports[0]?.targetPort, 'http');
  assert.deepEqual(deployment?.spec.template.spec.containers[0]?.ports, [
    { name: 'http', containerPort: 8080 },
  ]);
});

test('the cluster file asks for Auto Mode with standard support', () => {
  const file = parseDocument(text('eks/cluster.yaml'));
  assert.deepEqual(file.errors, []);
  assert.deepEqual(file.toJS(), {
    apiVersion: 'eksctl.io/v1alpha5',
    kind: 'ClusterConfig',
    metadata: { name: 'greeting', region: '${AWS_REGION}' },
    upgradePolicy: { supportType: 'STANDARD' },
    autoModeConfig: { enabled: true },
  });
});
