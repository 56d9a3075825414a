import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { handler } from '#book/examples/lambda/handler.ts';
import { examples, json, list, text } from './support/files.ts';
import { typeErrors } from './support/types.ts';

type Handler = (event: LambdaFunctionURLEvent) => Promise<LambdaFunctionURLResult>;

const answers = {
  'in-french': [200, { greeting: 'Bonjour, Ada!' }],
  'no-name': [200, { greeting: 'Hello, world!' }],
  'unknown-language': [400, { error: 'language must be one of: de, en, es, fr, sw' }],
} as const;

const events = list('lambda/events/*.json');
const eventType = { type: 'LambdaFunctionURLEvent', from: 'aws-lambda' };

/** Calls a handler with one of the sample events; returns the status and the parsed body. */
async function call(handle: Handler, name: string): Promise<[number | undefined, unknown]> {
  const event = json(`lambda/events/${name}.json`) as LambdaFunctionURLEvent;
  const result = await handle(event);
  assert(typeof result === 'object' && result.body !== undefined);
  return [result.statusCode, JSON.parse(result.body)];
}

test('every sample event has an expected answer here', () => {
  assert.deepEqual(
    events,
    Object.keys(answers).map((name) => `lambda/events/${name}.json`),
  );
});

for (const [name, expected] of Object.entries(answers)) {
  test(`the handler answers ${name}.json`, async (t) => {
    t.mock.method(console, 'log', () => {});
    assert.deepEqual(await call(handler, name), expected);
  });
}

test('the sample events have the shape of function URL events, and wrong ones are seen', () => {
  const right = events.map((file) => ({ ...eventType, value: json(file) }));
  const [first] = right;
  const wrong = [
    { ...eventType, value: { version: '2.0' } },
    { ...eventType, value: { ...(first?.value as object), rawPath: 7 } },
  ];
  const found = typeErrors([...right, ...wrong]);
  assert.deepEqual(found.slice(0, right.length), [[], [], []]);
  assert.match(found.at(-2)?.join() ?? '', /is missing the following properties.*rawPath/s);
  assert.match(found.at(-1)?.join() ?? '', /'number' is not assignable to type 'string'/);
});

suite('as it is packed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'greeting-'));
  const outfile = join(folder, 'index.mjs');

  before(() => {
    // The very words of the script, with another place for the result.
    const [, options] = /npx --yes esbuild@[\d.]+ ([^]*?)\n\w/.exec(text('lambda/build.sh')) ?? [];
    assert(options, 'lambda/build.sh calls esbuild');
    const words = options.split(/[\s\\]+/).filter((word) => word && !word.startsWith('--outfile'));
    const esbuild = join(import.meta.dirname, '../../node_modules/esbuild/bin/esbuild');
    execFileSync(esbuild, [...words, `--outfile=${outfile}`, '--log-level=error'], {
      cwd: examples,
    });
  });
  after(() => rmSync(folder, { recursive: true }));

  test('the bundle exports the handler that deploy.sh names, and it answers', async (t) => {
    assert.match(text('lambda/deploy.sh'), /--handler index\.handler/);
    t.mock.method(console, 'log', () => {});
    const bundle = (await import(pathToFileURL(outfile).href)) as { handler: Handler };
    for (const [name, expected] of Object.entries(answers)) {
      assert.deepEqual(await call(bundle.handler, name), expected);
    }
  });
});
