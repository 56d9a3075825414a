import { withDurableExecution, type DurableContext } from '@aws/durable-execution-sdk-js';
import { answer, type Question } from '../greeting/greet.ts';

/** Waits an hour, then greets every guest of a list. Nothing runs while it waits. */
export const handler = withDurableExecution(async (guests: Question[], context: DurableContext) => {
  await context.wait('hour', { hours: 1 });
  const greetings = await context.map(
    'guests',
    guests,
    // A step's result is written down. After a pause it is read, not made again.
    (each, guest) => each.step('greet', () => Promise.resolve(answer(guest).body)),
    { maxConcurrency: 5 },
  );
  return greetings.getResults();
});
