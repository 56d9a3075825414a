import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { examples, list, text } from './support/files.ts';
import { parseError, Sandbox, type Call } from './support/shell.ts';

/** The scripts of each folder in the order in which the page has the reader run them. */
const walks: Record<string, string[]> = {
  lambda: ['build', 'deploy', 'invoke', 'url', 'update', 'clean-up'],
  container: ['build', 'run', 'base-digest', 'build-both', 'clean-up'],
  ecr: ['create', 'push', 'inspect', 'clean-up'],
  ecs: 'roles load-balancer deploy scaling visit update why scaling-off clean-up'.split(' '),
  eks: ['create', 'deploy', 'visit', 'why', 'clean-up'],
};

/** Files that scripts read in with `.`; they set nothing by themselves. */
const sourced = new Set(['common.sh', 'ecs/network.sh']);

const header = `#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh
`;

/** What makes a thing, what removes it, and the option that names it in both. */
const pairs: [string, string, string?][] = [
  [
    'aws application-autoscaling register-scalable-target',
    'aws application-autoscaling deregister-scalable-target',
  ],
  ['aws ec2 create-security-group', 'aws ec2 delete-security-group'],
  ['aws ecr create-repository', 'aws ecr delete-repository', '--repository-name'],
  ['aws ecs create-cluster', 'aws ecs delete-cluster'],
  ['aws ecs create-service', 'aws ecs delete-service'],
  ['aws ecs register-task-definition', 'aws ecs deregister-task-definition'],
  ['aws elbv2 create-load-balancer', 'aws elbv2 delete-load-balancer'],
  ['aws elbv2 create-target-group', 'aws elbv2 delete-target-group'],
  ['aws iam create-role', 'aws iam delete-role', '--role-name'],
  ['aws iam put-role-policy', 'aws iam delete-role-policy', '--role-name'],
  ['aws lambda create-function', 'aws lambda delete-function', '--function-name'],
  ['aws logs create-log-group', 'aws logs delete-log-group', '--log-group-name'],
  ['docker buildx create', 'docker buildx rm'],
  ['docker login', 'docker logout'],
  ['docker run', 'docker stop'],
  ['eksctl create cluster', 'eksctl delete cluster'],
  ['kubectl apply', 'kubectl delete namespace'],
];

/** Things that AWS removes together with what they belong to. */
const goesWithIt = new Set(['aws elbv2 create-listener', 'aws lambda create-function-url-config']);

/** Rules of form that a script breaks. */
function formErrors(file: string, script: string, mode: number): string[] {
  const isSourced = sourced.has(file);
  const found = [
    parseError(script),
    isSourced || script.startsWith(header) ? '' : 'must begin with the common four lines',
    isSourced && script.startsWith('#!') ? 'is read in, so it needs no #! line' : '',
    isSourced || mode & 0o100 ? '' : `is not executable: chmod +x ${file}`,
    /\t| $/m.test(script) ? 'has tabs or trailing blanks' : '',
    script.split('\n').some((line) => line.length > 100) ? 'has lines over 100 characters' : '',
  ];
  return found.filter((message) => message !== '').map((message) => `${file}: ${message}`);
}

/** Calls with empty words, unfilled places or files that do not exist. */
function callErrors(calls: Call[], folder: string): string[] {
  return calls.flatMap(({ words, input }) => {
    const files = words.flatMap((word) => /^fileb?:\/\/(.*)/.exec(word)?.[1] ?? []);
    return [
      ...(words.includes('') ? ['an empty word'] : []),
      ...([...words, input].some((part) => /\$\{\w+\}/.test(part))
        ? ['a place not filled in']
        : []),
      ...files
        .filter((file) => !file.startsWith('build/') && !existsSync(join(folder, file)))
        .map((file) => `a missing file: ${file}`),
    ].map((problem) => `${words.join(' ')}: ${problem}`);
  });
}

function begins(words: string[], command: string): boolean {
  return `${words.join(' ')} `.startsWith(`${command} `);
}

/** The word that follows an option. */
function option(words: string[], name: string): string | undefined {
  return words[words.indexOf(name) + 1];
}

/** Things that the calls make and never remove. */
function leftovers(calls: Call[]): string[] {
  const lines = calls.map(({ words }) => words);
  return lines.flatMap((words) => {
    const pair = pairs.find(([make]) => begins(words, make));
    if (pair === undefined) {
      const command = words.slice(0, 3).join(' ');
      const isMaking = /^(?:create|register|run)/.test(words[2] ?? '') && words[0] === 'aws';
      return isMaking && !goesWithIt.has(command)
        ? [`${command}: nobody said what removes it`]
        : [];
    }
    const [make, undo, name] = pair;
    const made = lines.filter((line) => begins(line, make));
    const undone = lines.filter((line) => begins(line, undo));
    const isUndone = name
      ? undone.some((line) => option(line, name) === option(words, name))
      : undone.length >= (make === 'aws ec2 create-security-group' ? made.length : 1);
    return isUndone ? [] : [`${make}: never removed by ${undo}`];
  });
}

test('every script is part of a walk', () => {
  const walked = Object.entries(walks).flatMap(([folder, names]) =>
    names.map((name) => `${folder}/${name}.sh`),
  );
  assert.deepEqual(list('**/*.sh').sort(), [...walked, ...sourced].sort());
});

for (const file of list('**/*.sh')) {
  test(`${file} parses and has the common form`, () => {
    assert.deepEqual(formErrors(file, text(file), statSync(join(examples, file)).mode), []);
  });
}

suite('with stand-ins for aws, docker, eksctl and kubectl', () => {
  const sandbox = new Sandbox();
  after(() => sandbox.remove());

  for (const [folder, names] of Object.entries(walks)) {
    test(`${folder}: the whole walk runs, and the clean-up removes what it made`, () => {
      const calls = names.flatMap((name) => {
        const run = sandbox.run(`${folder}/${name}.sh`);
        assert.equal(run.status, 0, `${folder}/${name}.sh: ${run.stderr}`);
        assert.equal(run.stderr, '');
        return run.calls;
      });
      assert(calls.length >= names.length);
      assert.deepEqual(callErrors(calls, sandbox.folder), []);
      assert.deepEqual(leftovers(calls), []);
    });
  }

  test('the same image, by its digest, goes to ECS and to EKS', () => {
    const ecs = sandbox.run('ecs/deploy.sh').calls.flatMap(({ words }) => words);
    const eks = sandbox.run('eks/deploy.sh').calls.map(({ input }) => input);
    assert(ecs.some((word) => word.includes('"image": "stand-in@stand-in"')));
    assert(eks.some((input) => input.includes('image: stand-in@stand-in')));
  });
});

suite('wrong scripts are seen', () => {
  const sandbox = new Sandbox();
  after(() => sandbox.remove());

  test('one that does not parse', () => {
    assert.match(
      formErrors('x/x.sh', `${header}if true; then\n`, 0o755).join(),
      /unexpected end of file/,
    );
    assert.match(formErrors('x/x.sh', `${header}echo "open\n`, 0o755).join(), /unexpected EOF/);
  });

  test('one without set -eu, and one that cannot be run', () => {
    const form = formErrors('x/x.sh', '#!/usr/bin/env bash\necho hello\n', 0o644);
    assert.deepEqual(form, [
      'x/x.sh: must begin with the common four lines',
      'x/x.sh: is not executable: chmod +x x/x.sh',
    ]);
  });

  test('one that uses a variable nobody set', () => {
    sandbox.write(
      'ecr/wrong.sh',
      `${header}\naws ecr delete-repository --repository-name "$NAME"\n`,
    );
    const { status, stderr } = sandbox.run('ecr/wrong.sh');
    assert.notEqual(status, 0);
    assert.match(stderr, /NAME: unbound variable/);
  });

  test('one that leaves a place unfilled, or names a missing file', () => {
    sandbox.write(
      'ecs/wrong.sh',
      `${header}\nIMAGE=x\naws a b "$(fill ecs/task-definition.json IMAGE)" file://ecs/none.json ""\n`,
    );
    const { calls } = sandbox.run('ecs/wrong.sh');
    const found = callErrors(calls, sandbox.folder).join('\n');
    assert.match(found, /a place not filled in/);
    assert.match(found, /a missing file: ecs\/none\.json/);
    assert.match(found, /an empty word/);
  });

  test('one that fails in the middle stops there', () => {
    sandbox.write('ecr/wrong.sh', `${header}\nfalse\naws ecr create-repository\n`);
    assert.deepEqual(sandbox.run('ecr/wrong.sh'), { status: 1, stderr: '', calls: [] });
  });

  test('a clean-up that forgets something', () => {
    const forgetful = text('lambda/clean-up.sh').replace(/^remove aws iam delete-role .*\n/m, '');
    sandbox.write('lambda/clean-up.sh', forgetful);
    const calls = ['deploy', 'clean-up'].flatMap((name) => sandbox.run(`lambda/${name}.sh`).calls);
    assert.deepEqual(leftovers(calls), [
      'aws iam create-role: never removed by aws iam delete-role',
    ]);
  });

  test('a new kind of thing without a word on its removal', () => {
    const calls = [{ words: ['aws', 'sqs', 'create-queue', '--queue-name', 'x'], input: '' }];
    assert.deepEqual(leftovers(calls), ['aws sqs create-queue: nobody said what removes it']);
  });
});
