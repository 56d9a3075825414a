import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  ContainerDefinition,
  CreateServiceCommandInput,
  RegisterTaskDefinitionCommandInput,
} from '@aws-sdk/client-ecs';
import { faultsOf, parseTemplate } from '../unit/publish/hosting/cloudformation.ts';
import { json, text } from './support/files.ts';
import { typeErrors } from './support/types.ts';

const task = json('ecs/task-definition.json') as RegisterTaskDefinitionCommandInput;
const service = json('ecs/service.json') as CreateServiceCommandInput;
const check = json('ecs/health-check.json') as Pick<ContainerDefinition, 'healthCheck'>;
const from = '@aws-sdk/client-ecs';
const taskType = { from, type: 'RegisterTaskDefinitionCommandInput' };
const serviceType = { from, type: 'CreateServiceCommandInput' };
const connectType = { from, type: 'ServiceConnectConfiguration' };
const gpuTask = json('ai/gpu-task.json') as RegisterTaskDefinitionCommandInput;
const connect = json('network/service-connect.json') as object;

test("the files fit the types of AWS's own client, and wrong ones are seen", () => {
  const [container] = task.containerDefinitions ?? [];
  const wrong: [object, RegExp][] = [
    [
      { ...taskType, value: { ...task, networkMode: 'awsVpc' } },
      /not assignable to type 'NetworkMode/,
    ],
    [{ ...taskType, value: { ...task, cpu: 256 } }, /'number' is not assignable to type 'string'/],
    [{ ...taskType, value: { family: 'greeting' } }, /containerDefinitions.*missing/],
    [
      { ...taskType, value: { ...task, containerDefinitions: [{ ...container, images: 'x' }] } },
      /"images"' does not exist in type 'ContainerDefinition'/,
    ],
    [
      { ...serviceType, value: { ...service, desiredCount: '2' } },
      /not assignable to type 'number'/,
    ],
    [{ ...serviceType, value: { ...service, loadBalancer: [] } }, /"loadBalancer"' does not exist/],
    [
      { ...serviceType, value: { ...service, launchType: 'FARGATE_SPOT' } },
      /not assignable to type 'LaunchType/,
    ],
    [
      { ...taskType, value: { ...gpuTask, requiresCompatibilities: ['MANAGED'] } },
      /not assignable to type 'Compatibility/,
    ],
    [{ ...connectType, value: { ...connect, service: [] } }, /"service"' does not exist/],
  ];
  const found = typeErrors([
    { ...taskType, value: task },
    { ...serviceType, value: service },
    { ...taskType, value: { ...task, containerDefinitions: [{ ...container, ...check }] } },
    { ...taskType, value: gpuTask },
    { ...connectType, value: connect },
    ...wrong.map(([input]) => input as Parameters<typeof typeErrors>[0][number]),
  ]);
  assert.deepEqual(found.slice(0, 5), [[], [], [], [], []]);
  for (const [index, [, message]] of wrong.entries()) {
    assert.match(found[index + 5]?.join('\n') ?? '', message);
  }
});

/** What AWS's schema says of a policy for target tracking. */
function faultsOfPolicy(configuration: object): string[] {
  return faultsOf(
    parseTemplate(
      JSON.stringify({
        Conditions: {},
        Outputs: {},
        Parameters: {},
        Resources: {
          Policy: {
            Type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
            Properties: {
              PolicyName: 'cpu',
              PolicyType: 'TargetTrackingScaling',
              TargetTrackingScalingPolicyConfiguration: configuration,
            },
          },
        },
      }),
    ),
  );
}

test("the scaling policy fits AWS's own schema, and a wrong one is seen", () => {
  const policy = json('ecs/target-tracking.json') as object;
  assert.deepEqual(faultsOfPolicy(policy), []);
  assert.deepEqual(faultsOfPolicy(json('ecs/target-tracking-requests.json') as object), []);
  assert.notDeepEqual(faultsOfPolicy({ ...policy, TargetValu: 50 }), []);
});

/** What the types cannot say: names that must agree, and sizes that Fargate sells. */
function disagreements(
  task: RegisterTaskDefinitionCommandInput,
  service: CreateServiceCommandInput,
): string[] {
  const [container] = task.containerDefinitions ?? [];
  const [target] = service.loadBalancers ?? [];
  const memory: Record<string, string[]> = { '256': ['512', '1024', '2048'] };
  const rules: [boolean, string][] = [
    [service.taskDefinition === task.family, 'the service names another task definition'],
    [target?.containerName === container?.name, 'the load balancer names another container'],
    [
      container?.portMappings?.some((map) => map.containerPort === target?.containerPort) ?? false,
      'the load balancer sends to a port that the container does not open',
    ],
    [memory[task.cpu ?? '']?.includes(task.memory ?? '') ?? false, 'Fargate has no such size'],
    [task.networkMode === 'awsvpc', 'Fargate needs network mode awsvpc'],
    [container?.image === '${IMAGE}', 'the image must be filled in by digest'],
  ];
  return rules.filter(([holds]) => !holds).map(([, message]) => message);
}

test('service, task definition and server agree', () => {
  assert.deepEqual(disagreements(task, service), []);
  assert.match(text('container/server.ts'), /\?\? 8080/);
  assert.match(text('container/Dockerfile'), /^EXPOSE 8080$/m);
});

test('Service Connect uses the namespace of the cluster and the name of one port', () => {
  const { namespace, services } = connect as {
    namespace: string;
    services: { portName: string }[];
  };
  assert.equal(namespace, service.cluster);
  assert.deepEqual(
    services.map(({ portName }) => portName),
    ['http'],
  );
});

test('the GPU task asks for one GPU, on instances that AWS manages', () => {
  const [container] = gpuTask.containerDefinitions ?? [];
  assert.deepEqual(gpuTask.requiresCompatibilities, ['MANAGED_INSTANCES']);
  assert.deepEqual(container?.resourceRequirements, [{ type: 'GPU', value: '1' }]);
});

test('sees a task definition and a service that do not agree', () => {
  assert.deepEqual(
    disagreements(
      { ...task, family: 'other', memory: '3072' },
      { ...service, loadBalancers: [{ containerName: 'web', containerPort: 80 }] },
    ),
    [
      'the service names another task definition',
      'the load balancer names another container',
      'the load balancer sends to a port that the container does not open',
      'Fargate has no such size',
    ],
  );
});
