import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { suite, test } from 'node:test';
import { parse as parseHcl } from '@cdktn/hcl2json';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import {
  faultsOf,
  Intrinsic,
  parseJsonTemplate,
  parseTemplate,
  type Template,
} from '../unit/publish/hosting/cloudformation.ts';
import { examples, text } from './support/files.ts';
import { typeErrorsIn } from './support/types.ts';

/** What all four descriptions of the greeting function have to say. */
const wanted = {
  name: 'greeting',
  handler: 'index.handler',
  runtime: 'nodejs24.x',
  architectures: ['arm64'],
  memory: 128,
  timeout: 3,
  logDays: 7,
  address: 'AWS_IAM',
};

function propertiesOf(template: Template, type: string): Record<string, unknown> {
  const found = Object.values(template.Resources).find(({ Type }) => Type === type);
  assert(found, `a resource of type ${type}`);
  return found.Properties;
}

function told(template: Template, functionType: string, address: unknown): typeof wanted {
  const greeting = propertiesOf(template, functionType);
  const logs = propertiesOf(template, 'AWS::Logs::LogGroup');
  assert.equal(logs['LogGroupName'], '/aws/lambda/greeting');
  return {
    name: greeting['FunctionName'],
    handler: greeting['Handler'],
    runtime: greeting['Runtime'],
    architectures: greeting['Architectures'],
    memory: greeting['MemorySize'],
    timeout: greeting['Timeout'],
    logDays: logs['RetentionInDays'],
    address,
  } as typeof wanted;
}

/** SAM adds the address as a resource of its own, which an output may name. */
function parseSam(yaml: string): Template {
  const template = parseTemplate(yaml);
  const url = { TargetFunctionArn: new Intrinsic('Ref', 'Greeting'), AuthType: 'AWS_IAM' };
  template.Resources['GreetingUrl'] = { Type: 'AWS::Lambda::Url', Properties: url };
  return template;
}

suite('SAM', () => {
  const source = text('sam/template.yaml');

  test("the template fits SAM's own schema and describes the function", () => {
    assert.match(source, /^Transform: AWS::Serverless-2016-10-31$/m);
    const template = parseSam(source);
    assert.deepEqual(faultsOf(template), []);
    const { FunctionUrlConfig } = propertiesOf(template, 'AWS::Serverless::Function');
    const { AuthType } = z.object({ AuthType: z.string() }).parse(FunctionUrlConfig);
    assert.deepEqual(told(template, 'AWS::Serverless::Function', AuthType), wanted);
  });

  test('the schema sees faults', () => {
    for (const [from, to, fault] of [
      ['CodeUri', 'CodeURI', /no property CodeURI/],
      ['MemorySize: 128', 'MemorySize: small', /"small" is no number/],
      ['Serverless::Function', 'Serverless::Functions', /no resource type/],
      ['GreetingUrl.FunctionUrl', 'GreetingUrl.Url', /GreetingUrl has no attribute Url/],
    ] as const) {
      assert(source.includes(from), from);
      assert.match(faultsOf(parseSam(source.replace(from, to))).join('\n'), fault);
    }
  });
});

suite('CloudFormation', () => {
  test("the template fits AWS's own schemas and describes the function", () => {
    const template = parseTemplate(text('cloudformation/template.yaml'));
    assert.deepEqual(faultsOf(template), []);
    const { AuthType } = propertiesOf(template, 'AWS::Lambda::Url');
    assert.deepEqual(told(template, 'AWS::Lambda::Function', AuthType), wanted);
  });

  for (const file of [
    'cloudformation/pipeline.yaml',
    'cloudformation/backup.yaml',
    'cloudformation/budget.yaml',
    'workflows/schedule.yaml',
  ]) {
    test(`${file} fits AWS's own schemas`, () => {
      assert.deepEqual(faultsOf(parseTemplate(text(file))), []);
    });
  }

  test('the schemas see faults', () => {
    for (const [file, from, to, fault] of [
      ['pipeline', 'ExecutionMode', 'ExecutionMod', /no property ExecutionMod$/],
      ['pipeline', '!Ref Artifacts', '!Ref Artefacts', /has no Artefacts/],
      ['backup', 'DeleteAfterDays: 35', 'DeleteAfterDays: soon', /"soon" is no number/],
      ['budget', 'TimeUnit: MONTHLY', '', /TimeUnit is missing/],
    ] as const) {
      const source = text(`cloudformation/${file}.yaml`);
      assert(source.includes(from), from);
      assert.match(faultsOf(parseTemplate(source.replace(from, to))).join('\n'), fault);
    }
  });

  test('the pipeline hands on what it builds, and asks a person before it deploys', () => {
    const artifact = z.array(z.object({ Name: z.string(), Files: z.array(z.string()).optional() }));
    const { Stages } = z
      .object({
        Stages: z.array(
          z.object({
            Name: z.string(),
            Actions: z.array(
              z.object({
                ActionTypeId: z.object({ Provider: z.string() }),
                Configuration: z.record(z.string(), z.unknown()).default({}),
                InputArtifacts: artifact.default([]),
                OutputArtifacts: artifact.default([]),
              }),
            ),
          }),
        ),
      })
      .parse(
        propertiesOf(
          parseTemplate(text('cloudformation/pipeline.yaml')),
          'AWS::CodePipeline::Pipeline',
        ),
      );
    const actions = Stages.flatMap(({ Actions }) => Actions);
    assert.deepEqual(
      actions.map(({ ActionTypeId }) => ActionTypeId.Provider),
      ['CodeStarSourceConnection', 'Commands', 'Manual', 'CloudFormation'],
    );
    const made = new Set<string>();
    for (const { InputArtifacts, OutputArtifacts } of actions) {
      for (const { Name } of InputArtifacts) assert(made.has(Name), `${Name} was made before`);
      for (const { Name } of OutputArtifacts) made.add(Name);
    }
    const { Configuration } = actions.at(-1) ?? {};
    assert.equal(Configuration?.['TemplatePath'], 'built::packaged.yaml');
  });
});

suite('CDK', () => {
  // tsconfig.json leaves it out: the library's types are more than half of all that would be read.
  test('the app fits the types of the library', () => {
    assert.deepEqual(typeErrorsIn('cdk/app.ts'), []);
  });

  test('the app runs, and the template that it makes fits the schemas and describes the function', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cdk-'));
    try {
      cpSync(join(examples, 'cdk'), join(folder, 'cdk'), { recursive: true });
      mkdirSync(join(folder, 'build'));
      writeFileSync(join(folder, 'build/function.zip'), 'stand-in');
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
      execFileSync(process.execPath, ['cdk/app.ts'], {
        cwd: folder,
        env: { ...process.env, CDK_OUTDIR: join(folder, 'out') },
        stdio: 'inherit',
      });
      const made = readFileSync(join(folder, 'out/greeting.template.json'), 'utf8');
      const template = parseJsonTemplate(made);
      assert.deepEqual(faultsOf(template), []);
      const { AuthType } = propertiesOf(template, 'AWS::Lambda::Url');
      assert.deepEqual(told(template, 'AWS::Lambda::Function', AuthType), wanted);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

suite('Terraform, whose provider cannot be fetched here: syntax and names only', () => {
  const source = text('terraform/main.tf');
  const file = z.object({
    terraform: z.array(z.object({ backend: z.object({ s3: z.array(z.unknown()).length(1) }) })),
    resource: z.record(
      z.string(),
      z.record(z.string(), z.array(z.record(z.string(), z.unknown())).length(1)),
    ),
    output: z.record(z.string(), z.unknown()),
  });

  async function read(hcl: string): Promise<z.infer<typeof file>> {
    return file.parse(await parseHcl('main.tf', hcl));
  }

  /** Names such as `aws_iam_role.greeting` that stand for nothing. */
  function unknownNames(content: z.infer<typeof file>): string[] {
    const names = JSON.stringify(content).matchAll(/\b(aws_\w+)\.(\w+)\.\w+/g);
    return [...names]
      .filter(([, type = '', name = '']) => content.resource[type]?.[name] === undefined)
      .map(([found]) => found);
  }

  test('the file parses, names what is there and describes the function', async () => {
    const content = await read(source);
    assert.deepEqual(unknownNames(content), []);
    const one = (type: string) => content.resource[type]?.['greeting']?.[0] ?? {};
    const greeting = one('aws_lambda_function');
    assert.deepEqual(
      {
        name: greeting['function_name'],
        handler: greeting['handler'],
        runtime: greeting['runtime'],
        architectures: greeting['architectures'],
        memory: greeting['memory_size'],
        timeout: greeting['timeout'],
        logDays: one('aws_cloudwatch_log_group')['retention_in_days'],
        address: one('aws_lambda_function_url')['authorization_type'],
      },
      wanted,
    );
    assert.equal(one('aws_cloudwatch_log_group')['name'], '/aws/lambda/greeting');
  });

  test('faults are seen', async () => {
    await assert.rejects(read(source.replace('output "url" {', 'output "url"')), /Invalid block/);
    await assert.rejects(read(source.replace('"arm64"]', '"arm64"')), /Missing/);
    const wrong = await read(source.replace('aws_iam_role.greeting.arn', 'aws_iam_role.other.arn'));
    assert.deepEqual(unknownNames(wrong), ['aws_iam_role.other.arn']);
  });
});

suite('the GitHub workflow of the stack', () => {
  const { permissions, jobs } = z
    .object({
      permissions: z.strictObject({ 'id-token': z.literal('write'), contents: z.literal('read') }),
      jobs: z.strictObject({
        deploy: z.strictObject({
          'runs-on': z.string(),
          environment: z.string(),
          steps: z.array(
            z.union([
              z.strictObject({
                uses: z.string().regex(/^[\w-]+\/[\w-]+@v\d+$/),
                with: z.record(z.string(), z.string()).optional(),
              }),
              z.strictObject({ run: z.string() }),
            ]),
          ),
        }),
      }),
    })
    .parse(parseYaml(text('github/stack.yml')));

  test('borrows a role, and deploys the SAM template without asking', () => {
    assert.deepEqual(permissions, { 'id-token': 'write', contents: 'read' });
    const runs = jobs.deploy.steps.flatMap((step) => ('run' in step ? [step.run] : [])).join('\n');
    assert.match(runs, /sam deploy --template sam\/template\.yaml /);
    assert.match(runs, /--no-confirm-changeset/);
    assert.doesNotMatch(text('github/stack.yml'), /secrets\.|access-key/);
  });
});
