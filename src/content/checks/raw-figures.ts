import type { MdastNode } from 'satteri';
import { formatFact } from '#ledger/format.ts';
import type { Figure } from '#ledger/ledger.ts';
import { refusalOf } from '#ledger/printable.ts';
import type { Fault } from '../fault.ts';
import type { Project } from '../project.ts';
import { lineOf } from '../walk.ts';

/** Prices, quantities with a unit, percentages and years: what ages and therefore has a record. */
const rawFigure = new RegExp(
  [
    String.raw`[$€£]\s?\d+(?:[.,]\d+)*`,
    String.raw`\b\d[\d.,]*\s?(?:[kKMGTP]i?B|[kMGT]bps|[kMGT]bit\/s|ms|sec|milliseconds?|seconds?|min|minutes?|hours?|days?|weeks?|months?|years?|vCPUs?|USD|EUR|GBP|dollars?|euros?|€|%|percent)(?![\w-])`,
    // Without a space, "502s" is more than one 502.
    String.raw`\b\d[\d.,]*\s[sh](?![\w-])`,
    String.raw`\b(?:19|20)\d\d\b`,
  ].join('|'),
);

/** Keys of the frontmatter that readers see as text. */
const shownKeys = ['title', 'label', 'summary'] as const;

/** Figures typed in prose. Code and `<Exempt why="…">` may hold them. */
export function checkRawFigures({ about, ledger, pages }: Project): Fault[] {
  const figures = [...ledger.facts, ...ledger.derived];
  return pages.flatMap(({ file, parsed, data, lineOfKey }) => [
    ...shownKeys.flatMap((key) => {
      const found = rawFigure.exec(data?.[key] ?? '')?.[0];
      if (found === undefined) return [];
      return [
        {
          file,
          line: lineOfKey(key),
          problem: `"${found}" is typed in the ${key}, where no record can follow it.`,
          mend: 'Say it without the figure, which the text below then gives.',
        },
      ];
    }),
    ...(parsed === undefined
      ? []
      : rawFiguresIn(parsed.tree).map(({ found, line }) => ({
          file,
          line,
          problem: `"${found}" is typed in the text. It will age there and nobody will notice.`,
          mend: `Write ${suggestion(found, figures, about.folder)}, or <Exempt why="…">${found}</Exempt> where no record can hold it.`,
        }))),
  ]);
}

function rawFiguresIn(node: MdastNode): { found: string; line: number | undefined }[] {
  if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'yaml') return [];
  if ('name' in node && node.name === 'Exempt') return [];
  if (node.type === 'text') {
    const found = rawFigure.exec(node.value)?.[0];
    return found === undefined ? [] : [{ found, line: lineOf(node) }];
  }
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => rawFiguresIn(child as MdastNode));
}

function suggestion(found: string, figures: readonly Figure[], folder: string): string {
  // "$5" is no part of "$5.89", nor "5 minutes" of "15 minutes".
  const whole = new RegExp(`(?<![\\d.,])${RegExp.escape(plain(found))}(?![\\d]|[.,]\\d)`);
  const record = figures.find(
    (figure) => refusalOf(figure) === undefined && whole.test(plain(formatFact(figure))),
  );
  return record === undefined
    ? `<Fact id="…" /> with a record of ${folder}/data/facts/`
    : `<Fact id="${record.id}" />`;
}

function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}
