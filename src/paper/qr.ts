import { encode } from 'uqr';

/** A QR code as one SVG path; a module is one unit wide, and the code begins at 0, 0. */
export interface QrPath {
  /** Modules on each side, without the light border that readers need around them. */
  size: number;
  path: string;
}

/**
 * Draws a text as a QR code that survives the loss of a seventh of its area (level M).
 * Throws when the text is longer than a code can hold (some 2,300 bytes).
 */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) => darkRuns(row).map(([x, length]) => bar(x, y, length)));
  return { size, path: runs.join('') };
}

/** Start and length of each run of dark modules: one bar draws them without seams between. */
function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    if (!isDark) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}

function bar(x: number, y: number, length: number): string {
  return `M${x} ${y}h${length}v1h-${length}z`;
}
