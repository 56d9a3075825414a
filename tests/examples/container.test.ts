import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { validate } from 'dockerfile-utils';
import { examples, text } from './support/files.ts';

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

suite('the server', () => {
  let server: ChildProcess;
  let origin = '';

  before(async () => {
    const port = await freePort();
    server = spawn(process.execPath, ['container/server.ts'], {
      cwd: examples,
      env: { ...process.env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    assert(server.stdout);
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    assert.equal(line.toString(), `Listening on port ${port}\n`);
    origin = `http://127.0.0.1:${port}`;
  });
  after(() => server.kill('SIGKILL'));

  async function get(path: string): Promise<[number, unknown]> {
    const response = await fetch(origin + path, { headers: { connection: 'close' } });
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
    return [response.status, await response.json()];
  }

  test('greets', async () => {
    assert.deepEqual(await get('/greet?name=Ada&language=fr'), [
      200,
      { greeting: 'Bonjour, Ada!' },
    ]);
    assert.deepEqual(await get('/greet'), [200, { greeting: 'Hello, world!' }]);
  });

  test('answers the health check', async () => {
    assert.deepEqual(await get('/health'), [200, { status: 'ok' }]);
  });

  test('refuses what it does not know', async () => {
    assert.equal((await get('/greet?language=xx'))[0], 400);
    assert.equal((await get('/'))[0], 404);
    assert.equal((await get('//'))[0], 404);
  });

  test('ends by itself when it is told to stop, and takes no new visitors', async () => {
    const { port } = new URL(origin);
    server.kill('SIGTERM');
    const [code, signal] = (await once(server, 'exit')) as [number | null, string | null];
    assert.deepEqual([code, signal], [0, null]);
    const socket = connect(Number(port), '127.0.0.1');
    const [refused] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    assert.equal(refused.code, 'ECONNREFUSED');
  });
});

/** What the parser and our own few rules object to. */
function problems(source: string): string[] {
  const found = validate(source).map(({ message }) => String(message));
  for (const [, from = ''] of source.matchAll(/^COPY ([^\s-]\S*) /gm)) {
    if (!existsSync(join(examples, from))) found.push(`COPY of a missing file: ${from}`);
  }
  if (/(?:^FROM|^ARG NODE_IMAGE=)\s*\S*:latest|^FROM [^:${}\s]+$/m.test(source)) {
    found.push('The base image has no version');
  }
  if (!/^USER [1-9]\d*$/m.test(source)) found.push('USER must be a number that is not root');
  if (!/^CMD \[/m.test(source)) found.push('CMD must be a list');
  return found;
}

suite('the Dockerfile', () => {
  const dockerfile = text('container/Dockerfile');

  test('parses and keeps the rules', () => {
    assert.deepEqual(problems(dockerfile), []);
  });

  const wrong: [string, string, string, RegExp][] = [
    ['a misspelled instruction', 'COPY greeting', 'COPPY greeting', /Unknown instruction: COPPY/],
    ['a COPY with one argument', 'COPY greeting/ greeting/', 'COPY greeting/', /at least two/],
    ['a missing FROM', 'FROM ${NODE_IMAGE}', '', /No source image/],
    ['a port that is none', 'EXPOSE 8080', 'EXPOSE web', /Invalid containerPort: web/],
    ['a file that is not there', 'COPY greeting/', 'COPY greetings/', /missing file: greetings/],
    ['a base image without version', ':24-alpine', ':latest', /no version/],
    ['a root user', 'USER 1000', 'USER root', /not root/],
    ['a command line in a shell', 'CMD ["node", "container/server.ts"]', 'CMD node x', /a list/],
  ];
  for (const [what, right, instead, message] of wrong) {
    test(`sees ${what}`, () => {
      assert(dockerfile.includes(right));
      assert.match(problems(dockerfile.replace(right, instead)).join('\n'), message);
    });
  }

  test('the build is sent only what it copies', () => {
    const kept = text('container/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    assert.deepEqual(kept, ['!greeting', '!container/server.ts']);
  });
});
