import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate as configMap } from 'kubernetes-models/_schemas/IoK8sApiCoreV1ConfigMap';
import { validate as networkPolicy } from 'kubernetes-models/_schemas/IoK8sApiNetworkingV1NetworkPolicy';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { faultsOf, parseTemplate } from '../unit/publish/hosting/cloudformation.ts';
import { text } from './support/files.ts';
import { typeErrors } from './support/types.ts';

// What these tests cannot show: what a scan finds, and that a cluster enforces a policy.

test("the registry template fits AWS's schemas, and wrong ones are seen", () => {
  const source = text('security/registry.yaml');
  assert.deepEqual(faultsOf(parseTemplate(source)), []);
  const wrong: [string, string, RegExp][] = [
    ['ScanFrequency', 'ScanFrequence', /no property ScanFrequence/],
    ['Profile.Arn', 'Profile.Name', /Profile has no attribute Name/],
    ['PlatformId: Notation-OCI-SHA384-ECDSA', 'Tags: []', /PlatformId is missing/],
    ['Enable: true', 'Enable: yes please', /is no boolean/],
  ];
  for (const [right, instead, message] of wrong) {
    assert(source.includes(right));
    assert.match(faultsOf(parseTemplate(source.replace(right, instead))).join('\n'), message);
  }
});

const policies = text('security/network-policy.yaml');
const documents = parseAllDocuments(policies).map((document) => document.toJS() as object);

test('the network policies are valid by the published schemas and types', () => {
  const [map, nothing, greeting] = documents;
  assert(configMap(map));
  const type = {
    type: 'INetworkPolicy',
    from: 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy',
  };
  for (const value of [nothing, greeting]) {
    assert(networkPolicy(value));
  }
  const misspelled = JSON.parse(
    JSON.stringify(greeting).replace('policyTypes', 'policyType'),
  ) as object;
  const found = typeErrors([
    { ...type, value: nothing },
    { ...type, value: greeting },
    { ...type, value: misspelled },
  ]);
  assert.deepEqual(found.slice(0, 2), [[], []]);
  assert.match(found[2]?.join('\n') ?? '', /"policyType"' does not exist/);
});

test('the open port is the one on which the greeting pods listen, in their namespace', () => {
  const shape = z.object({
    metadata: z.object({ namespace: z.string() }),
    spec: z.object({
      podSelector: z.object({ matchLabels: z.object({ app: z.string() }) }),
      ingress: z.tuple([z.object({ ports: z.tuple([z.object({ port: z.number() })]) })]),
    }),
  });
  const { metadata, spec } = shape.parse(documents[2]);
  const manifest = text('eks/greeting.yaml');
  assert(manifest.includes(`containerPort: ${spec.ingress[0].ports[0].port}\n`));
  assert(manifest.includes(`namespace: ${metadata.namespace}\n`));
  assert(manifest.includes(`app: ${spec.podSelector.matchLabels.app}\n`));
});
