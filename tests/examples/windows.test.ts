import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegisterTaskDefinitionCommandInput } from '@aws-sdk/client-ecs';
import { validate } from 'dockerfile-utils';
import { json, text } from './support/files.ts';
import { typeErrors } from './support/types.ts';

const dockerfile = text('windows/Dockerfile');
const task = json('windows/task-definition.json') as RegisterTaskDefinitionCommandInput;

test('the Dockerfile, which needs a Windows host to build, parses, and faults are seen', () => {
  assert.deepEqual(validate(dockerfile), []);
  const [wrong] = validate(dockerfile.replace('EXPOSE', 'EXPOSED'));
  assert.match(String(wrong?.message), /Unknown instruction: EXPOSED/);
});

test("the task definition fits the type of AWS's own client", () => {
  const type = { from: '@aws-sdk/client-ecs', type: 'RegisterTaskDefinitionCommandInput' };
  const wrong = { ...task, runtimePlatform: { operatingSystemFamily: 'WINDOWS' } };
  const [right, seen] = typeErrors([
    { ...type, value: task },
    { ...type, value: wrong },
  ]);
  assert.deepEqual(right, []);
  assert.match(seen?.join() ?? '', /not assignable to type 'OSFamily/);
});

test('host, image and task name the same release of Windows, and nothing that Windows lacks', () => {
  const { operatingSystemFamily = '', cpuArchitecture } = task.runtimePlatform ?? {};
  const [, release] = /WINDOWS_SERVER_(\d+)_CORE/.exec(operatingSystemFamily) ?? [];
  assert.match(dockerfile, new RegExp(`^FROM \\S+windowsservercore-ltsc${release}$`, 'm'));
  assert.equal(cpuArchitecture, 'X86_64');
  assert(Number(task.cpu) >= 1024, 'Windows on Fargate needs a whole vCPU');
  const [container] = task.containerDefinitions ?? [];
  const lacking = ['linuxParameters', 'privileged', 'readonlyRootFilesystem', 'ulimits', 'user'];
  assert.deepEqual(
    Object.keys(container ?? {}).filter((key) => lacking.includes(key)),
    [],
  );
  assert.match(dockerfile, /^EXPOSE 80$/m);
  assert.equal(container?.portMappings?.[0]?.containerPort, 80);
});
