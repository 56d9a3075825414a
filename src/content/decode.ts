import type { Fault } from './fault.ts';

/**
 * The text of a file, and what is wrong with its encoding. Only UTF-8 without a byte order mark is
 * right: other programs read the mark as a character, and frontmatter is no longer at the start.
 */
export function decode(bytes: Uint8Array): { text: string; fault?: Omit<Fault, 'file'> } {
  const mend = 'Save it again with the encoding "UTF-8" (not "UTF-8 with BOM").';
  const text = decodeUtf8(bytes);
  if (text?.startsWith('\uFEFF')) {
    const problem = 'The file begins with a byte order mark.';
    return { text: text.slice(1), fault: { problem, mend, line: 1 } };
  }
  if (text !== undefined) return { text };
  return {
    text: new TextDecoder().decode(bytes),
    fault: { problem: 'The file is not valid UTF-8.', mend, line: firstWrongLine(bytes) },
  };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No byte of a longer character of UTF-8 is a line feed, so lines can be tried one by one. */
function firstWrongLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(10, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (end < 0 || decodeUtf8(part) === undefined) return line;
    start = end + 1;
  }
}
