/** `npm run check`: what can be said about the sources in seconds, all at once. */
import { run, UserError } from './run.ts';
import { runStep, type Step } from './steps.ts';

const steps: Step[] = [
  {
    name: 'formatting',
    command: 'prettier',
    arguments: [
      '--check',
      '--cache',
      // Times change with every checkout.
      '--cache-strategy=content',
      '--log-level=warn',
      '.',
    ],
  },
  { name: 'lint', command: 'oxlint', arguments: ['--deny-warnings'] },
  { name: 'types', command: 'astro', arguments: ['check', '--minimumFailingSeverity', 'warning'] },
  { name: 'content', command: 'node', arguments: ['src/tools/check-content.ts'] },
  { name: 'prose', command: 'node', arguments: ['src/tools/lint-prose.ts'] },
  {
    name: 'unit tests',
    command: 'node',
    arguments: [
      '--import=./tests/unit/setup.ts',
      '--test',
      // Node would leave one of two cores idle.
      '--test-concurrency=2',
      '--test-reporter=dot',
      'tests/unit/**/*.test.ts',
    ],
  },
];

/** Runs every step, also after one has failed, and throws when any has. */
export async function checkSources(): Promise<void> {
  // A file of tests takes a third less when its modules are compiled already.
  const env = { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/node' };
  const results = await Promise.allSettled(
    steps.map((step) => runStep(step, { quiet: true, env })),
  );
  const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  if (failed.length > 0) {
    throw new UserError(failed.map((error: Error) => error.message).join('\n\n'));
  }
}

if (import.meta.main) await run(checkSources);
