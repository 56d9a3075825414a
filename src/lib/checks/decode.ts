/**
 * The text of a file, or what is wrong with its encoding. Only UTF-8 without a byte order mark is
 * right: other programs read the mark as a character, and frontmatter is no longer at the start.
 */
export function decode(bytes: Uint8Array): { text: string } | { problem: string; mend: string } {
  const mend = 'Save it again with the encoding "UTF-8" (not "UTF-8 with BOM").';
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.startsWith('\uFEFF')) return { text };
    return { problem: 'The file begins with a byte order mark.', mend };
  } catch {
    return { problem: 'The file is not valid UTF-8.', mend };
  }
}
