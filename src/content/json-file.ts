import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  visit,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Fault } from './fault.ts';

/** A file of records, and where in it each value stands. */
export interface JsonFile {
  /** Path from the project's root. */
  file: string;
  value: unknown;
  /** Line of the value at this path, or of the nearest one around it. */
  lineAt: (path: readonly PropertyKey[]) => number;
}

/** Plain JSON: the parser would also take comments and commas at the end. */
const strict = { disallowComments: true, allowTrailingComma: false };

/** Parses JSON; says where it is broken. Of a key that stands twice, JSON would keep the last. */
export function readJson(file: string, text: string): JsonFile | Fault {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, strict);
  const [error] = errors;
  if (tree === undefined || error !== undefined) {
    return {
      file,
      // Where the parser stumbles is often a line behind the comma that is missing or too many.
      line: lineOf(text.slice(0, error?.offset).trimEnd().length),
      problem: `The file is not valid JSON: ${inWords(error)}.`,
      mend: 'Look for a missing or surplus comma, quote or bracket there.',
    };
  }
  const twin = keyTwice(text);
  if (twin !== undefined) {
    return {
      file,
      line: lineOf(twin.offset),
      problem: `The key "${twin.key}" stands twice in one record; the first one would be lost.`,
      mend: 'Remove one of the two.',
    };
  }
  const lineAt = (path: readonly PropertyKey[]) => lineOf(nearest(tree, path).offset);
  return { file, value: JSON.parse(text), lineAt };
}

/** `CommaExpected` as "comma expected". */
function inWords(error: ParseError | undefined): string {
  if (error === undefined) return 'it is empty';
  return printParseErrorCode(error.error)
    .replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
}

/** The first key that its object has already. */
function keyTwice(text: string): { key: string; offset: number } | undefined {
  /** The keys of the objects around a place, outermost first. */
  const around: Set<string>[] = [];
  let twin: { key: string; offset: number } | undefined;
  visit(text, {
    onObjectBegin: () => void around.push(new Set()),
    onObjectEnd: () => void around.pop(),
    onObjectProperty(key, offset) {
      const keys = around.at(-1);
      if (keys?.has(key)) twin ??= { key, offset };
      keys?.add(key);
    },
  });
  return twin;
}

function nearest(tree: Node, path: readonly PropertyKey[]): Node {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const segments = path.slice(0, depth).map((key) => (typeof key === 'symbol' ? '' : key));
    const node = findNodeAtLocation(tree, segments);
    if (node !== undefined) return node;
  }
  return tree;
}
