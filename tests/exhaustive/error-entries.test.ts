import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filled, wrappings } from '../unit/search/pasted.ts';
import { data, engine, first } from '../unit/search/site.ts';

test('every message of an entry leads to it, whatever its variable parts are', (t) => {
  const misses: string[] = [];
  let count = 0;
  let turn = 0;
  for (const [page, forms] of data.messages) {
    const path = data.index.pages[page]?.path ?? '';
    for (const [place, form] of forms.entries()) {
      // The message itself in every way, the other forms of it in one way each.
      for (const wrap of place === 0 ? wrappings : [wrappings[place % wrappings.length]]) {
        const query = wrap?.(filled(form, turn++)) ?? '';
        count += 1;
        const found = first(query);
        if (found !== path) misses.push(`${path}: ${query}\n    leads to ${found}`);
      }
    }
  }
  t.diagnostic(
    `${count - misses.length} of ${count} pasted messages of ${data.messages.length} entries come first.`,
  );
  assert.deepEqual(misses, []);
});

test('the summary of an entry comes with the text, and is shown', () => {
  const entries = data.messages.map(([page]) => data.index.pages[page]);
  assert.ok(entries.every((page) => page?.summary === undefined));
  // The text of all pages fits into what is sent; else the last ones lose their openings.
  assert.ok(data.index.isWhole);
  const [result] = engine.find('task timed out after 3.00 seconds').results;
  assert.equal(result?.path, '/errors/lambda/task-timed-out/');
  assert.match(result.text, /timeout/);
});

const id = '3f2a1b9c-77aa-4c1e-9d10-0a1b2c3d4e5f';
const report = `REPORT RequestId: ${id}\tDuration: 3053.12 ms\tBilled Duration: 3054 ms\tMemory Size: 128 MB\tMax Memory Used: 74 MB`;

test('the REPORT line of a Lambda log is no message of its own', () => {
  const { results, beginning } = engine.find(report);
  assert.ok(!results[0]?.path.startsWith('/errors/'), results[0]?.path);
  assert.equal(beginning, undefined);
  assert.equal(first(`${report}\tStatus: timeout`), '/errors/lambda/task-timed-out/');
  const reasons = [
    ['signal: killed', '/errors/lambda/out-of-memory/'],
    ['exit status 1', '/errors/lambda/runtime-exited/'],
  ];
  for (const [reason, path] of reasons) {
    const log = `RequestId: ${id} Error: Runtime exited with error: ${reason}\nRuntime.ExitError\nEND RequestId: ${id}\n${report}`;
    assert.equal(first(log), path);
  }
});

test('a timeout between the START and REPORT lines of its log is complete', () => {
  const message = `2026-11-20T10:11:12.123Z ${id} Task timed out after 3.05 seconds`;
  const { results, beginning } = engine.find(
    `START RequestId: ${id} Version: $LATEST\n${message}\n\nEND RequestId: ${id}\n${report}`,
  );
  assert.equal(results[0]?.path, '/errors/lambda/task-timed-out/');
  assert.equal(beginning, undefined);
});

test('an exit code says more than that a container exited, and other codes are no match', () => {
  const { results } = engine.find(
    'Exit code: 134\nStatus reason: Essential container in task exited\nContainer: resize (no logs)',
  );
  assert.equal(results[0]?.path, '/errors/exit-codes/134/');
  // Further down, any words of the message may lead to another code.
  const codes = results.slice(1, 5).filter(({ path }) => path.startsWith('/errors/exit-codes/1'));
  assert.deepEqual(codes, []);
});

test('a missing tag of an own repository is not taken for a pull through cache', () => {
  const daemon =
    'Error response from daemon: manifest for 111122223333.dkr.ecr.eu-west-1.amazonaws.com';
  const end = 'not found: manifest unknown: Requested image not found';
  assert.equal(first(`${daemon}/orders:v7 ${end}`), '/errors/docker/manifest-unknown/');
  assert.equal(
    first(`${daemon}/docker-hub/library/nginx:1 ${end}`),
    '/errors/ecr/pull-through-cache-failed/',
  );
});

test('a database that does not answer a function is not taken for localhost', () => {
  const server = 'connection to server at "db.example.com" (10.0.3.9), port 5432 failed';
  const hint = 'Is the server running on that host and accepting TCP/IP connections?';
  assert.equal(
    first(`OperationalError: ${server}: Connection timed out\n\t${hint}`),
    '/errors/lambda/connect-timed-out/',
  );
});
