import { glob, readFile } from 'node:fs/promises';
import { excerpt } from '../code.ts';
import { nearest } from '../nearest.ts';
import type { Content } from '../read.ts';
import type { Fault } from '../fault.ts';
import { lineOf, walk } from '../walk.ts';

const folder = 'src/book/examples';

/** `<Example>` with a file that is not there, or with lines that the file does not have. */
export async function checkExamples({ root, pages }: Content): Promise<Fault[]> {
  const found = glob(['**/*.*', '**/Dockerfile'], { cwd: `${root}/${folder}` });
  const files = new Set(await Array.fromAsync(found));
  const faults: Fault[] = [];
  for (const { file: page, tree } of pages) {
    if (tree === undefined) continue;
    for (const node of walk(tree)) {
      if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Example') continue;
      const props = new Map(
        node.attributes.map((one) => [one.type === 'mdxJsxAttribute' ? one.name : '', one.value]),
      );
      const [file, lines] = [props.get('file'), props.get('lines')];
      if (typeof file !== 'string') continue;
      const place = { file: page, line: lineOf(node) };
      if (!files.has(file)) {
        faults.push({
          ...place,
          problem: `There is no file ${folder}/${file}.`,
          mend: `Did you mean "${nearest(file, files) ?? [...files].sort()[0]}"? Or add the file and its test.`,
        });
      } else if (typeof lines === 'string' && /^\d+-\d*$/.test(lines)) {
        try {
          excerpt(await readFile(`${root}/${folder}/${file}`, 'utf8'), lines);
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          faults.push({
            ...place,
            problem: `<Example file="${file}">: ${error.message}.`,
            mend: `Open ${folder}/${file} and write the lines to show, such as "6-" for all from line 6.`,
          });
        }
      }
    }
  }
  return faults;
}
