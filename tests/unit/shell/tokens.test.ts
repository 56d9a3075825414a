/** The table of colors at the head of tokens.css, held against its values and against every rule. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync('src/shell/styles/tokens.css', 'utf8');
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** Each color of the table, with what it means and what repeats it. */
const table = [...css.matchAll(/^ \* \| (--[a-z][\w-]*)\s*\|([^|]+)\|([^|]+)\|$/gm)].map(
  ([, token = '', means = '', repeats = '']) => ({
    token,
    means: means.trim(),
    repeats: repeats.trim(),
  }),
);
const tokens = table.map(({ token }) => token);

test('every color has one line of the table, and every line its color', () => {
  const declared = [...css.matchAll(/^ +(--[\w-]+): (?:light-dark|var)\(/gm)]
    .map(([, token = '']) => token)
    .filter((token) => token !== '--text-h4');
  assert.ok(table.length > 15, `${table.length} lines`);
  assert.deepEqual(tokens.toSorted(), [...new Set(declared)].toSorted());
});

test('no color means two things, and none stands alone', () => {
  assert.equal(new Set(table.map(({ means }) => means)).size, table.length);
  for (const { token, repeats } of table) assert.ok(repeats.length > 3, token);
});

for (const theme of themes) {
  test(`${theme}: what is read has a contrast of 4.5 on every ground it stands on`, () => {
    const read = ['--ink', '--ink-soft', '--link', '--failure', '--aws', '--code', ...series()];
    for (const token of read) {
      for (const ground of ['--paper', '--surface', '--sunken']) {
        assertContrast(token, ground, theme, 4.5);
      }
    }
    assertContrast('--ink', '--straw', theme, 4.5);
    assertContrast('--paper', '--aws', theme, 4.5);
    assertContrast('--ink', '--mark', theme, 4.5);
    for (const ground of ['--aws-tint', '--failure-tint', '--link-tint']) {
      assertContrast('--ink', ground, theme, 4.5);
    }
  });

  test(`${theme}: the edges of controls and marks have a contrast of 3`, () => {
    for (const token of ['--hairline-strong', '--aws', '--you', '--focus']) {
      assertContrast(token, '--paper', theme, 3);
      assertContrast(token, '--surface', theme, 3);
    }
  });

  test(`${theme}: only failure is red, only links and focus are blue, and hues keep apart`, () => {
    const hues = new Map(
      ['--aws', '--failure', '--link', ...series()].map((token) => [token, hue(token, theme)]),
    );
    const within = (from: number, to: number) =>
      [...hues].filter(([, degrees]) => degrees > from && degrees < to).map(([token]) => token);
    assert.deepEqual([...within(-1, 20), ...within(340, 360)], ['--failure']);
    assert.deepEqual(within(200, 240), ['--link']);
    const sorted = [...hues.values()].toSorted((a, b) => a - b);
    for (const [place, degrees] of sorted.entries()) {
      const next = sorted[place + 1] ?? (sorted[0] ?? 0) + 360;
      assert.ok(next - degrees >= 25, `${degrees.toFixed(0)}° and ${next.toFixed(0)}°`);
    }
  });
}

test('no rule and no drawing has a color of its own', () => {
  const files = globSync('src/**/*.{css,astro,svg}', {
    exclude: ['src/book/diagrams/**', 'src/tools/new-book/**'],
  });
  assert.ok(files.length > 60, `${files.length} files`);
  const own = files
    .filter((file) => !/tokens\.css$|Head\.astro$|^src\/paper\//.test(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        // The veil behind the search dialog.
        .filter((line) => /(?:#|rgb\(|hsl\()(?!0006)[\da-f ]{3,}\b/i.test(withoutLinks(line)))
        .map((line) => `${file}: ${line.trim()}`),
    );
  assert.deepEqual(own, []);
});

test("the browser's own bars have the color of the page", () => {
  const head = readFileSync('src/shell/Head.astro', 'utf8');
  const bars = [...head.matchAll(/content="(#\w+)"/g)].map(([, color = '']) => color);
  assert.deepEqual(
    bars,
    themes.map((theme) => value('--paper', theme)),
  );
});

test('every token that a rule uses is declared', () => {
  const declared = new Set(globSync('src/**/*.{css,astro,ts}').flatMap(declaredIn));
  const unknown = globSync('src/**/*.{css,astro,svg}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/var\((--[\w-]+)\)/g)]
      .filter(([, name = '']) => !declared.has(name))
      .map(([, name]) => `${file}: ${name}`),
  );
  assert.deepEqual(unknown, []);
});

/** Custom properties that a file sets, in a rule, an attribute, or a script. */
function declaredIn(file: string): string[] {
  const uses = /(--[a-z][\w-]*)['"]?\s*:|'(--[a-z][\w-]*)'/g;
  return [...readFileSync(file, 'utf8').matchAll(uses)].map(
    ([, rule = '', name = '']) => rule || name,
  );
}

function series(): string[] {
  return tokens.filter((token) => token.startsWith('--series-'));
}

/** Anchors and addresses hold number signs, too. */
function withoutLinks(line: string): string {
  return line.replace(/url\(#|href=\S+/g, '');
}

/** The value of a token in a theme, `#rrggbb`. */
function value(token: string, theme: Theme): string {
  const [, light, dark, other] =
    new RegExp(`${token}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|var\\((--[\\w-]+)\\))`).exec(
      css,
    ) ?? [];
  if (other !== undefined) return value(other, theme);
  const found = theme === 'light' ? light : dark;
  assert.ok(found !== undefined, `${token} has no value`);
  return found;
}

function channels(hex: string): [number, number, number] {
  const part = (at: number) => parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

function hue(token: string, theme: Theme): number {
  const [red, green, blue] = channels(value(token, theme));
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (most === red) return ((60 * (green - blue)) / span + 360) % 360;
  return most === green ? 120 + (60 * (blue - red)) / span : 240 + (60 * (red - green)) / span;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((channel) =>
    channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function assertContrast(token: string, ground: string, theme: Theme, least: number): void {
  const [low = 0, high = 0] = [value(token, theme), value(ground, theme)]
    .map(luminance)
    .toSorted((a, b) => a - b);
  const contrast = (high + 0.05) / (low + 0.05);
  assert.ok(contrast >= least, `${token} on ${ground}, ${theme}: ${contrast.toFixed(2)}`);
}
