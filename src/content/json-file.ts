import { LineCounter, parseDocument } from 'yaml';
import type { Fault } from './fault.ts';

type Path = readonly PropertyKey[];

/** A file of records, and where in it each value stands. */
export interface JsonFile {
  /** Path from the project's root. */
  file: string;
  value: unknown;
  /** Line of the value at this path, or of the nearest one around it. */
  lineAt: (path: Path) => number;
}

/** Parses JSON; says where it is broken. Of a key that stands twice, JSON would keep the last. */
export function readJson(file: string, text: string): JsonFile | Fault {
  try {
    const value: unknown = JSON.parse(text);
    const twin = keyTwice(text);
    if (twin === undefined) return { file, value, lineAt: lineFinder(text) };
    return {
      file,
      line: twin.line,
      problem: `The key "${twin.key}" stands twice in one record; the first one would be lost.`,
      mend: 'Remove one of the two.',
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      file,
      line: lineOfSyntaxError(message, text),
      problem: `The file is not valid JSON: ${message.replace(/, (?:\.\.\.)?"[\s\S]*| at position .*| in JSON.*/, '')}.`,
      mend: 'Look for a missing or surplus comma, quote or bracket there.',
    };
  }
}

/** The first key of valid JSON that its object has already. */
function keyTwice(text: string): { key: string; line: number } | undefined {
  /** The keys of the objects around a place, outermost first; lists have none. */
  const around: (Set<string> | undefined)[] = [];
  for (const { 0: token, 1: key, index } of text.matchAll(
    /("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g,
  )) {
    if (token === '{') around.push(new Set());
    else if (token === '[') around.push(undefined);
    else if (token === '}' || token === ']') around.pop();
    if (key === undefined) continue;
    const keys = around.at(-1);
    if (keys?.has(key))
      return { key: key.slice(1, -1), line: text.slice(0, index).split('\n').length };
    keys?.add(key);
  }
  return undefined;
}

/** V8 names the line of most errors, and quotes the text around the others. */
function lineOfSyntaxError(message: string, text: string): number {
  const named = /\(line (\d+) /.exec(message)?.[1];
  if (named !== undefined) return Number(named);
  const quoted = /, (?:\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1];
  const start = quoted === undefined ? -1 : text.indexOf(quoted);
  // The wrong character stands in the middle of what is quoted.
  const place = start < 0 ? text.length : start + Math.ceil((quoted?.length ?? 0) / 2);
  return text.slice(0, place).split('\n').length;
}

/** JSON is YAML, whose parser keeps places. It runs only once a fault has been found. */
function lineFinder(text: string): JsonFile['lineAt'] {
  let find: JsonFile['lineAt'] | undefined;
  return (path) => {
    find ??= withPlaces(text);
    return find(path);
  };
}

function withPlaces(text: string): JsonFile['lineAt'] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  return (path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      if (hasRange(node)) return lineCounter.linePos(node.range[0]).line;
    }
    return 1;
  };
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
