import type { MdastNode } from 'satteri';
import type { Fault } from '../fault.ts';
import type { Project } from '../project.ts';
import type { SourcePage } from '../read.ts';
import { lineOf, walk } from '../walk.ts';

/** What stands instead of a fault's place. */
type Finding = Pick<Fault, 'problem' | 'mend'>;

/**
 * What an author meant as more than text, and readers would see as it was typed or not at all:
 * notes in other forms, math, footnotes without a text, cells beyond the last column.
 */
export function checkStrays({ pages }: Project): Fault[] {
  return pages.flatMap((page) => {
    if (page.parsed === undefined) return [];
    const nodes = walk(page.parsed.tree);
    const found = [...nodes.flatMap((node) => strayIn(node, page)), ...lostFootnotes(nodes)];
    return found.map(([node, finding]) => ({
      file: page.file,
      line: lineOf(node) === undefined ? undefined : (lineOf(node) ?? 1) + (finding.below ?? 0),
      problem: finding.problem,
      mend: finding.mend,
    }));
  });
}

/** A finding, and how many lines below the start of its node it stands. */
type Found = [MdastNode, Finding & { below?: number }];

function strayIn(node: MdastNode, { body }: SourcePage): Found[] {
  if (node.type === 'text') {
    return textStrays.flatMap(({ pattern, say }): Found[] => {
      const match = pattern.exec(node.value);
      if (match === null) return [];
      const below = node.value.slice(0, match.index).split('\n').length - 1;
      return [[node, { ...say(match[0].trim(), match[1] ?? ''), below }]];
    });
  }
  if (node.type !== 'table') return [];
  const [head, ...rows] = node.children;
  const columns = head?.children.length ?? 0;
  return rows.flatMap((row): Found[] => {
    const { length } = row.children;
    if (length <= columns) return [];
    const source = body.slice(row.position?.start.offset, row.position?.end.offset);
    const inCode = /`[^`]*\|[^`]*`/.test(source) ? ', also inside of `code`' : '';
    return [
      [
        row,
        {
          problem: `The row has ${length} cells, but its table ${columns} columns: the rest would be lost.`,
          mend: `Write \\| for a bar that is part of a text${inCode}.`,
        },
      ],
    ];
  });
}

const noteForm =
  'Write :::note, the text, and ::: below it; or begin each line with > and the first with > [!NOTE].';

const textStrays: readonly {
  pattern: RegExp;
  say(found: string, name: string): Finding;
}[] = [
  {
    pattern: /^ *:{3,}.*$/m,
    say: (found) => ({ problem: `"${found}" is shown as it stands.`, mend: noteForm }),
  },
  {
    pattern: /^\s*\[!([^\]\n]*)\]/,
    say: (found) => ({ problem: `"${found}" is shown as it stands.`, mend: noteForm }),
  },
  {
    pattern: /^(?:!!!|\?\?\?\+?) .*$/m,
    say: (found) => ({ problem: `"${found}" is shown as it stands.`, mend: noteForm }),
  },
  {
    // Dollars around a text with a sign that prices don't have.
    pattern: /(?<![\w$])\$(?![\s$])([^$\n]*[\\^_=][^$\n]*)(?<!\s)\$(?![\w$])/,
    say: (found, math) => ({
      problem: `"${found}" is shown as it stands: one dollar sign is a price.`,
      mend: `Write $$${math}$$ for math.`,
    }),
  },
  {
    pattern: /\[\^([^\]\s]+)\]/,
    say: (found, name) => ({
      problem: `The footnote ${found} has no text on this page.`,
      mend: `Write a line "[^${name}]: its text" below, or remove the mark.`,
    }),
  },
];

/** Footnotes that no mark in the text leads to: they would not be shown. */
function lostFootnotes(nodes: readonly MdastNode[]): Found[] {
  const used = new Set(
    nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
  );
  return nodes.flatMap((node): Found[] =>
    node.type === 'footnoteDefinition' && !used.has(node.identifier)
      ? [
          [
            node,
            {
              problem: `No mark on this page leads to the footnote [^${node.label ?? node.identifier}], so that it would not be shown.`,
              mend: 'Write its mark where it belongs, or remove it.',
            },
          ],
        ]
      : [],
  );
}
