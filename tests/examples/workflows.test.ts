import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { handler } from '#book/examples/lambda/handler.ts';
import { json, text } from './support/files.ts';

const guests = [{ name: 'Ada', language: 'fr' }, { name: 'Zuri', language: 'sw' }, {}];

test('the durable function waits an hour and greets every guest', () => {
  const script = join(import.meta.dirname, 'support/run-durable.ts');
  const printed = execFileSync(process.execPath, [script, JSON.stringify(guests)], {
    encoding: 'utf8',
  });
  assert.deepEqual(JSON.parse(printed), {
    status: 'SUCCEEDED',
    result: [
      { greeting: 'Bonjour, Ada!' },
      { greeting: 'Habari, Zuri!' },
      { greeting: 'Hello, world!' },
    ],
    waited: 3600,
  });
});

/** What the validator of the Amazon States Language says, empty when it is content. */
function aslErrors(definition: string): string {
  const validator = 'node_modules/asl-validator/dist/bin/asl-validator.js';
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [validator, '--json-definition', definition],
    { encoding: 'utf8' },
  );
  return status === 0 ? '' : stdout + stderr;
}

test('the state machine, which only AWS can run, is valid, and faults are seen', () => {
  const source = text('workflows/guests.asl.json');
  assert.equal(aslErrors(source), '');
  for (const [from, to, fault] of [
    ['"Next": "Guests"', '"Next": "Guest"', /MISSING_TRANSITION_TARGET/],
    ['"Seconds"', '"Second"', /SCHEMA_VALIDATION_FAILED/],
    ['"StartAt": "Hour"', '"StartAt": "Our"', /MISSING_TRANSITION_TARGET/],
  ] as const) {
    assert(source.includes(from), from);
    assert.match(aslErrors(source.replace(from, to)), fault);
  }
});

test('the state machine waits and greets as the durable function does', async (t) => {
  const { States } = json('workflows/guests.asl.json') as {
    States: {
      Hour: { Seconds: number };
      Guests: {
        MaxConcurrency: number;
        ItemProcessor: {
          States: { Greet: { Arguments: { Payload: { rawPath: string } } } };
        };
      };
    };
  };
  assert.equal(States.Hour.Seconds, 3600);
  assert.match(
    text('workflows/guests.ts'),
    new RegExp(`maxConcurrency: ${States.Guests.MaxConcurrency} `),
  );
  // The payload has what the handler reads, and the answer the body that the output parses.
  const { Payload } = States.Guests.ItemProcessor.States.Greet.Arguments;
  t.mock.method(console, 'log', () => {});
  const result = await handler({ ...Payload, queryStringParameters: guests[0] } as never);
  assert(typeof result === 'object' && result.body !== undefined);
  assert.deepEqual(JSON.parse(result.body), { greeting: 'Bonjour, Ada!' });
});
