import type { MdastNode } from 'satteri';
import { formatFact } from '../format.ts';
import { figures } from '../derived.ts';
import type { Content } from './content.ts';
import type { Fault } from './fault.ts';
import { lineOf } from './walk.ts';

/** Prices, quantities with a unit, percentages and years: what ages and therefore has a record. */
const rawFigure = new RegExp(
  [
    String.raw`\$\s?\d[\d.,]*`,
    String.raw`\b\d[\d.,]*\s?(?:KB|MB|MiB|GB|GiB|TB|ms|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|vCPUs?|%|percent)(?![\w-])`,
    String.raw`\b(?:19|20)\d\d\b`,
  ].join('|'),
);

/** Figures typed in prose. Code and `<Exempt why="…">` may hold them. */
export function checkRawFigures({ pages }: Content): Fault[] {
  return pages.flatMap(({ file, tree }) => (tree === undefined ? [] : search(file, tree)));
}

function search(file: string, node: MdastNode): Fault[] {
  if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'yaml') return [];
  if ('name' in node && node.name === 'Exempt') return [];
  if (node.type === 'text') {
    const found = rawFigure.exec(node.value)?.[0];
    if (found === undefined) return [];
    return [
      {
        file,
        line: lineOf(node),
        problem: `"${found}" is typed in the text. It will age there and nobody will notice.`,
        mend: `Write ${suggestion(found)}, or <Exempt why="…">${found}</Exempt> where no record can hold it.`,
      },
    ];
  }
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => search(file, child as MdastNode));
}

function suggestion(found: string): string {
  const record = figures.find((figure) => plain(formatFact(figure)).includes(plain(found)));
  return record === undefined
    ? '<Fact id="…" /> with a record of src/data/facts/'
    : `<Fact id="${record.id}" />`;
}

function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}
