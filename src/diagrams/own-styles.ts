import type { Fault } from '#content/fault.ts';
import type { DiagramSource } from './diagrams.ts';
import { isOfMoreTypes, typeOf } from './more-types.ts';
import { rolesOf } from './style.ts';

const statement = /^[ \t]*(?<word>style|classDef|linkStyle)\s+(?<what>\S+)\s+(?<styles>.*)$/;
const color = /(?:^|[,;\s])(?:fill|stroke|color)\s*:(?!\s*(?:none|transparent)\b)/;

/**
 * An author's own colors in a flowchart or a state diagram: no color suits both themes and paper.
 * Each statement is a fault that says what to write instead. The other types are painted anew.
 */
export function ownStyles({ file, line, text }: DiagramSource): Fault[] {
  if (isOfMoreTypes(text)) return [];
  // The text of a fence begins below its mark.
  const first = file.endsWith('.mmd') ? line : line + 1;
  return text.split('\n').flatMap((source, index): Fault[] => {
    const { word = '', what = '', styles = '' } = statement.exec(source)?.groups ?? {};
    if (!color.test(styles)) return [];
    return [
      {
        file,
        line: first + index,
        problem: `"${source.trim()}" gives colors of its own, which would not follow theme and paper.`,
        mend: mends[word]?.(what, rolesOf(typeOf(text)).join(', ')) ?? '',
      },
    ];
  });
}

/** What to write instead; `classes` are those of the type of diagram. */
const mends: Readonly<Record<string, (what: string, classes: string) => string>> = {
  style: (box, classes) =>
    `Write "class ${box} emphasised" instead, or one of these classes: ${classes}.`,
  classDef: (name, classes) =>
    `Remove the line, and write one of these classes in the place of ${name}: ${classes}.`,
  linkStyle: (link) =>
    `Remove the line. Draw link ${link} as ==> where it is thick, and as -.-> where it is dotted.`,
};
