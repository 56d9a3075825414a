import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, suite, test } from 'node:test';
import { NodePool, type INodePool } from '@kubernetes-models/karpenter/karpenter.sh/v1/NodePool';
import { validate as deployment } from 'kubernetes-models/_schemas/IoK8sApiAppsV1Deployment';
import { parseAllDocuments } from 'yaml';
import { agent } from '#book/examples/ai/agent.ts';
import { text } from './support/files.ts';
import { typeErrors } from './support/types.ts';

// What these tests cannot show: a model that answers. There is no GPU here, and no AgentCore.

const source = text('ai/gpu.yaml');
const [pool, model] = parseAllDocuments(source).map((document) => document.toJS() as object);

test('the node pool and the Deployment are valid by their schemas, and wrong ones are seen', () => {
  new NodePool(pool as INodePool).validate();
  assert(deployment(model));
  assert.throws(() => {
    new NodePool({ ...pool, spec: {} } as INodePool).validate();
  }, /template/);
  const types = [
    {
      type: 'INodePool',
      from: '@kubernetes-models/karpenter/karpenter.sh/v1/NodePool',
      value: pool,
    },
    { type: 'IDeployment', from: 'kubernetes-models/apps/v1/Deployment', value: model },
  ];
  assert.deepEqual(typeErrors(types), [[], []]);
});

test('the pod tolerates the taint of the pool, and asks for what the taint is named after', () => {
  const taint = 'nvidia.com/gpu';
  assert(
    source.includes(`taints: # keeps everything else off these nodes\n        - key: ${taint}`),
  );
  assert(source.includes(`tolerations:\n        - key: ${taint}`));
  assert(source.includes(`limits:\n              ${taint}: 1`));
});

suite('the agent keeps the contract of AgentCore Runtime', () => {
  let origin = '';
  before(async () => {
    agent.listen(0, '127.0.0.1');
    await once(agent, 'listening');
    origin = `http://127.0.0.1:${(agent.address() as AddressInfo).port}`;
  });
  after(() => agent.close());

  async function ask(path: string, body?: string): Promise<[number, unknown]> {
    const response = await fetch(origin + path, {
      headers: { connection: 'close' },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    return [response.status, await response.json()];
  }

  test('says that it is healthy', async () => {
    assert.deepEqual(await ask('/ping'), [200, { status: 'Healthy' }]);
  });

  test('answers an invocation', async () => {
    assert.deepEqual(await ask('/invocations', '{"name":"Ada","language":"fr"}'), [
      200,
      { greeting: 'Bonjour, Ada!' },
    ]);
  });

  test('refuses what it does not know', async () => {
    assert.equal((await ask('/invocations', 'no JSON'))[0], 400);
    assert.equal((await ask('/invocations'))[0], 404);
  });
});
