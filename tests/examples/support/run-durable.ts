/**
 * `node run-durable.ts '[…]'`: runs the durable function with that event on the local runner that
 * AWS publishes, and prints what became of it. A process of its own, because the runner stops the
 * clock to skip the waits, and a test runner needs it.
 */
import { LocalDurableTestRunner } from '@aws/durable-execution-sdk-js-testing';
import { handler } from '#book/examples/workflows/guests.ts';

await LocalDurableTestRunner.setupTestEnvironment({ skipTime: true });
const runner = new LocalDurableTestRunner({ handlerFunction: handler });
const execution = await runner.run({ payload: JSON.parse(process.argv[2] ?? '[]') });
console.log(
  JSON.stringify({
    status: execution.getStatus(),
    result: execution.getResult(),
    waited: runner.getOperation('hour').getWaitDetails()?.waitSeconds,
  }),
);
await LocalDurableTestRunner.teardownTestEnvironment();
