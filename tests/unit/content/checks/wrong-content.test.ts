import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { book } from '#book/book.ts';
import { printFault } from '#content/fault.ts';
import { diagramHash, renderedFolder } from '#diagrams/diagrams.ts';
import { faultsOf, readBook } from '#tools/project.ts';

/**
 * Every folder of tests/fixtures/wrong-content is one kind of wrong content: the files that are
 * laid over the sound project, and `expected.txt`, what an author then reads. In it, … stands for
 * anything, such as a list of allowed values that may grow.
 *
 * After a change to a message: `UPDATE_EXPECTED=1 node --test <this file>`, then read the diff.
 */
const fixtures = join(import.meta.dirname, '../../../fixtures/wrong-content');
/** The figures of the real book rest on records that the small project does not have. */
const about = { ...book, recipes: () => [] };
const faultsIn = (root: string) => faultsOf(readBook(root, about));
const kinds = readdirSync(fixtures).filter((name) => name !== 'sound');

test('the sound project has no fault', (context) => {
  assert.deepEqual(faultsIn(project(context)), []);
});

test('more than 30 kinds of wrong content are known', () => {
  assert.ok(kinds.length > 30, String(kinds.length));
});

for (const kind of kinds) {
  test(`${kind} is told with file, line and remedy`, (context) => {
    const faults = faultsIn(project(context, kind));
    const told = faults.map(printFault).sort().join('\n\n');
    const file = join(fixtures, kind, 'expected.txt');
    const expected = existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : '';
    if (matches(told, expected)) return;
    if (process.env['UPDATE_EXPECTED']) writeFileSync(file, `${told}\n`);
    else assert.equal(told, expected);
  });
}

/** The sound project in a temporary folder, with the files of one kind of wrong content over it. */
function project(context: TestContext, kind?: string): string {
  const root = mkdtempSync(join(tmpdir(), 'wrong-content-'));
  context.after(() => rmSync(root, { recursive: true }));
  const write = (file: string, content: string | Buffer) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  };
  cpSync(join(fixtures, 'sound'), root, { recursive: true });
  // Drawn here and now: its hash changes with the configuration of the renderer.
  const source = readFileSync(join(root, 'src/book/diagrams/flow.mmd'), 'utf8');
  const shown = {
    title: 'Flow',
    description: 'A flow',
    words: ['From a to b.'],
    sides: [],
    width: 10,
  };
  const note = { id: 'flow', hash: diagramHash(source), ...shown, hasNarrow: false };
  write(`src/book/${renderedFolder}/flow.json`, JSON.stringify(note));
  write(`src/book/${renderedFolder}/flow.svg`, '<svg/>');
  if (kind !== undefined) cpSync(join(fixtures, kind), root, { recursive: true });
  // Not committed: only its size matters.
  if (kind === 'image-huge') write('src/book/pages/huge.jpg', Buffer.alloc(250_000));
  return root;
}

function matches(told: string, expected: string): boolean {
  const pattern = expected.split('…').map(RegExp.escape).join('[^\\n]*');
  return new RegExp(`^${pattern}$`).test(told);
}
