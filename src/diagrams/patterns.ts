/** What a pattern stands for: how much of the work somebody else does. */
export type Level = 'unmanaged' | 'managed' | 'fully-managed';

/**
 * The three levels as SVG fills in ink: unmanaged is hatched, managed is dotted, fully managed is
 * solid. Levels have no color (styles/tokens.css).
 *
 * They are SVG patterns rather than CSS backgrounds because browsers leave backgrounds off paper.
 * Hatching, dots and solid differ in grayscale and in forced colors, too.
 */

/** A value for `fill`, such as `url(#bar-pattern-managed)`; needs `levelPatterns` with the same prefix. */
export function levelFill(level: Level, prefix = ''): string {
  return level === 'fully-managed' ? 'var(--ink)' : `url(#${patternId(level, prefix)})`;
}

/**
 * The `<defs>` that `levelFill` refers to, as SVG text without styles.
 *
 * Write it once inside each `<svg>` that uses the fills, with a prefix of its own: ids must be
 * unique in a page, and a definition inside a hidden `<svg>` paints nothing in some browsers.
 */
export function levelPatterns(prefix = ''): string {
  return (
    '<defs>' +
    `<pattern id="${patternId('unmanaged', prefix)}" width="6" height="6" patternUnits="userSpaceOnUse">` +
    '<path d="M-1 1 1-1M0 6 6 0M5 7 7 5" stroke="var(--ink)" stroke-width="1.4"/></pattern>' +
    `<pattern id="${patternId('managed', prefix)}" width="6" height="6" patternUnits="userSpaceOnUse">` +
    '<path d="M1.5 1.5h0M4.5 4.5h0" stroke="var(--ink)" stroke-width="2.2" stroke-linecap="round"/></pattern>' +
    '</defs>'
  );
}

function patternId(level: Level, prefix: string): string {
  return `${prefix === '' ? '' : `${prefix}-`}pattern-${level}`;
}
