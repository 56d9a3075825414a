import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Context, LambdaFunctionURLEvent } from 'aws-lambda';
import { z } from 'zod';
import { handler } from '#book/examples/observability/handler.ts';
import { faultsOf, parseTemplate } from '../unit/publish/hosting/cloudformation.ts';
import { json, text } from './support/files.ts';

// What these tests cannot show: what CloudWatch makes of the lines, and that an alarm rings.

const context: Context = {
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'greeting',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:111122223333:function:greeting',
  memoryLimitInMB: '512',
  awsRequestId: '3f2a0000-0000-4000-8000-000000000000',
  logGroupName: '/aws/lambda/greeting',
  logStreamName: '2026/11/27/[$LATEST]0',
  getRemainingTimeInMillis: () => 3000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};

/** Calls the handler with a sample event; returns its status and the lines that it logged. */
async function call(t: TestContext, name: string): Promise<[number | undefined, unknown[]]> {
  const lines: unknown[] = [];
  // Powertools logs through a console of its own, which ends in the standard output.
  t.mock.method(process.stdout, 'write', (chunk: string | Uint8Array) => {
    for (const line of String(chunk).split('\n')) if (line !== '') lines.push(JSON.parse(line));
    return true;
  });
  const event = json(`lambda/events/${name}.json`) as LambdaFunctionURLEvent;
  const result = await handler(event, context);
  t.mock.restoreAll();
  assert(typeof result === 'object');
  return [result.statusCode, lines];
}

const logLine = z.object({
  level: z.literal('INFO'),
  message: z.literal('answered'),
  service: z.literal('greeting'),
  function_request_id: z.literal(context.awsRequestId),
  cold_start: z.boolean(),
  path: z.string(),
  language: z.string().optional(),
  status: z.number(),
});

/** A line in CloudWatch's embedded metric format, as the names of its metrics. */
const metricNames = z
  .object({
    _aws: z.object({
      CloudWatchMetrics: z.array(
        z.object({
          Namespace: z.literal('Greeting'),
          Metrics: z.array(z.object({ Name: z.string(), Unit: z.literal('Count') })),
        }),
      ),
    }),
  })
  .transform((line) =>
    line['_aws'].CloudWatchMetrics.flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name)),
  );

for (const [name, status, metric] of [
  ['in-french', 200, 'greetings'],
  ['unknown-language', 400, 'refusals'],
] as const) {
  test(`${name}.json is answered, logged once, and counted under ${metric}`, async (t) => {
    const [answered, [log, count, ...more]] = await call(t, name);
    assert.equal(answered, status);
    assert.equal(logLine.parse(log).status, status);
    assert.deepEqual(metricNames.parse(count), [metric]);
    assert.deepEqual(more, []);
  });
}

test('only the first call says that it was a cold start', async (t) => {
  const [, [log]] = await call(t, 'no-name');
  assert.equal(logLine.parse(log).cold_start, false);
});

test("the template fits AWS's schemas, and wrong ones are seen", () => {
  const source = text('observability/template.yaml');
  assert.deepEqual(faultsOf(parseTemplate(source)), []);
  const wrong: [string, string, RegExp][] = [
    ['LogFormat: JSON', 'Format: JSON', /no property Format/],
    ['!Ref OpenTelemetryLayer', '!Ref Layer', /the template has no Layer/],
    ['ComparisonOperator:', 'Comparison:', /no property Comparison/],
  ];
  for (const [right, instead, message] of wrong) {
    assert(source.includes(right));
    assert.match(faultsOf(parseTemplate(source.replace(right, instead))).join('\n'), message);
  }
});

test('every alarm watches the function and tells somebody', () => {
  const { Resources } = parseTemplate(text('observability/template.yaml'));
  const alarms = Object.values(Resources).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
  assert.equal(alarms.length, 3);
  for (const { Properties } of alarms) {
    assert.match(JSON.stringify(Properties['Dimensions']), /"argument":"Function"/);
    assert.match(JSON.stringify(Properties['AlarmActions']), /"argument":"Alerts"/);
    assert.equal(Properties['TreatMissingData'], 'notBreaching');
  }
});

test('the alarm on slow calls rings before the timeout', () => {
  const { Resources } = parseTemplate(text('observability/template.yaml'));
  const threshold = Number(Resources['Slow']?.Properties['Threshold']);
  const timeout = Number(Resources['Function']?.Properties['Timeout']) * 1000;
  assert(threshold > timeout / 2 && threshold < timeout);
});
