import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { json, text } from './support/files.ts';

const workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({ push: z.strictObject({ branches: z.array(z.string()).nonempty() }) }),
  permissions: z.strictObject({ 'id-token': z.literal('write'), contents: z.literal('read') }),
  env: z.strictObject({ IMAGE: z.string() }),
  jobs: z.strictObject({
    deploy: z.strictObject({
      'runs-on': z.string(),
      steps: z.array(
        z.union([
          z.strictObject({
            id: z.string().optional(),
            uses: z.string().regex(/^[\w-]+\/[\w-]+@v\d+$/),
            with: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
          }),
          z.strictObject({ run: z.string() }),
        ]),
      ),
    }),
  }),
});
const { steps, 'runs-on': runner } = workflow.parse(parse(text('github/deploy.yml'))).jobs.deploy;

/** What the step of an action is given. */
function inputs(action: string): Record<string, unknown> {
  const step = steps.find((one) => 'uses' in one && one.uses.startsWith(`${action}@`));
  assert.ok(step !== undefined && 'uses' in step, `no step uses ${action}`);
  return step.with ?? {};
}

test('the workflow borrows a role and holds no keys', () => {
  const credentials = inputs('aws-actions/configure-aws-credentials');
  assert.deepEqual(Object.keys(credentials).sort(), ['aws-region', 'role-to-assume']);
  assert.doesNotMatch(text('github/deploy.yml'), /secrets\.|access-key/);
});

test('the workflow deploys the service and the container of the ECS example', () => {
  const service = z
    .object({ cluster: z.string(), serviceName: z.string(), taskDefinition: z.string() })
    .parse(json('ecs/service.json'));
  const { containerDefinitions, runtimePlatform } = z
    .object({
      containerDefinitions: z.array(z.object({ name: z.string() })),
      runtimePlatform: z.object({ cpuArchitecture: z.enum(['ARM64', 'X86_64']) }),
    })
    .parse(json('ecs/task-definition.json'));
  const render = inputs('aws-actions/amazon-ecs-render-task-definition');
  const deploy = inputs('aws-actions/amazon-ecs-deploy-task-definition');
  assert.equal(runner.endsWith('-arm'), runtimePlatform.cpuArchitecture === 'ARM64');
  assert.equal(deploy['cluster'], service.cluster);
  assert.equal(deploy['service'], service.serviceName);
  assert.ok(containerDefinitions.some(({ name }) => name === render['container-name']));
  const runs = steps.flatMap((step) => ('run' in step ? [step.run] : [])).join('\n');
  assert.match(runs, new RegExp(`--task-definition ${service.taskDefinition} `));
});
