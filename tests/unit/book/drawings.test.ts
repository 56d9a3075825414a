import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';

const folder = new URL('../../../src/book/drawings/', import.meta.url);
const analogies = [
  'assistant',
  'aws-manager',
  'food-flask',
  'hands-off-engine',
  'open-source-manager',
  'warehouse',
];
const drawings = readdirSync(folder).map((file) => basename(file, '.svg'));
const allowedPaints = new Set([
  'none',
  'currentColor',
  ...[
    'surface',
    'unmanaged',
    'managed',
    'fully-managed',
    'unmanaged-tint',
    'managed-tint',
    'fully-managed-tint',
  ].map((token) => `var(--${token})`),
]);

test('every analogy has its drawing', () => {
  assert.deepEqual(
    analogies.filter((id) => !drawings.includes(id)),
    [],
  );
});

for (const id of drawings) {
  const svg = readFileSync(new URL(`${id}.svg`, folder), 'utf8');

  test(`${id}: is small enough to stand in the page`, () => {
    assert.ok(Buffer.byteLength(svg) <= 2048, `${Buffer.byteLength(svg)} bytes, 2048 allowed`);
  });

  test(`${id}: has the frame and the line of the set`, () => {
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 240 160"/);
    assert.deepEqual(attributes(svg, 'stroke-width'), ['2.5']);
    assert.deepEqual(attributes(svg, 'stroke-linecap'), ['round']);
    assert.deepEqual(attributes(svg, 'stroke-linejoin'), ['round']);
  });

  test(`${id}: holds shapes only, nothing that a strict content policy refuses`, () => {
    const elements = [...svg.matchAll(/<([a-z]+)/gi)].map(([, name = '']) => name);
    const shapes = ['svg', 'g', 'path', 'rect', 'circle', 'ellipse'];
    assert.deepEqual(
      elements.filter((name) => !shapes.includes(name)),
      [],
    );
    assert.doesNotMatch(svg, /\s(?:style|class|id|on\w+|(?:xlink:)?href)=/i);
  });

  test(`${id}: takes every color from the tokens`, () => {
    const paints = [...attributes(svg, 'fill'), ...attributes(svg, 'stroke')];
    assert.deepEqual(
      paints.filter((paint) => !allowedPaints.has(paint)),
      [],
    );
  });
}

function attributes(svg: string, name: string): string[] {
  return [...svg.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');
}
