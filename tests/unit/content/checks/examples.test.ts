import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { mdxToMdast } from 'satteri';
import { checkExamples } from '#content/checks/examples.ts';
import { printFault } from '#content/fault.ts';

const root = join(import.meta.dirname, '../../../..');

async function faultsOf(text: string): Promise<string[]> {
  const tree = mdxToMdast(text, { position: true });
  const file = 'src/book/pages/page.mdx';
  const page = { file, path: '/page/', text, data: undefined, tree, lineOfKey: () => 1 };
  const faults = await checkExamples({ root, pages: [page], byPath: new Map() });
  return faults.map(printFault);
}

test('files and lines that are there are no fault', async () => {
  const text =
    '<Example file="container/Dockerfile" />\n\n<Example file="common.sh" lines="2-" />\n';
  assert.deepEqual(await faultsOf(text), []);
});

test('a file that is not there is named with page, line and the likeliest name', async () => {
  assert.deepEqual(await faultsOf('# Hi\n\n<Example file="lambda/handlr.ts" />\n'), [
    'src/book/pages/page.mdx:3\n' +
      '  There is no file src/book/examples/lambda/handlr.ts.\n' +
      '  Mend: Did you mean "lambda/handler.ts"? Or add the file and its test.',
  ]);
});

test('lines that are not there are named too', async () => {
  const [fault = ''] = await faultsOf('<Example file="ecr/create.sh" lines="6-900" />\n');
  assert.match(fault, /page\.mdx:1\n.*there are no lines 6-900: the file has lines 1 to \d+/);
});
