/**
 * `node src/tools/build-book.ts FOLDER --out SITE`: builds another book with this generator, from a
 * copy in a temporary folder. `--diagrams` draws its diagrams first, which needs a browser.
 */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from './project-copy.ts';
import { replaceFolder } from './replace-folder.ts';
import { run, UserError } from './run.ts';
import { runStep } from './steps.ts';

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, diagrams: { type: 'boolean', default: false } },
  });
  const [book] = positionals;
  if (book === undefined || !existsSync(`${book}/book.ts`)) {
    throw new UserError('Name the folder of a book: one that holds book.ts.');
  }
  const { root, remove } = copyProject(book);
  try {
    const step = (name: string, script: string) =>
      runStep({ name, command: 'node', arguments: [script] }, { quiet: true, cwd: root });
    if (values.diagrams) {
      const rendered = 'diagrams/rendered';
      await step('diagrams', 'src/tools/diagrams.ts');
      rmSync(join(book, rendered), { recursive: true, force: true });
      cpSync(join(root, 'src/book', rendered), join(book, rendered), { recursive: true });
    }
    if (values.out === undefined) return;
    await step(`build of ${book}`, 'src/tools/build.ts');
    const out = resolve(values.out);
    cpSync(join(root, 'dist'), `${out}.new`, { recursive: true });
    await replaceFolder(`${out}.new`, out);
  } finally {
    remove();
  }
});
