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
const drawings = readdirSync(folder)
  .filter((file) => file.endsWith('.svg'))
  .map((file) => basename(file, '.svg'));
const scenes = readdirSync(new URL('scenes/', folder)).map((file) => basename(file, '.svg'));
const allowedPaints = new Set([
  'none',
  'currentColor',
  ...[
    'surface',
    'straw',
    'aws',
    'aws-tint',
    'failure',
    'failure-tint',
    'paper',
    'hairline-strong',
    'series-lambda',
    'series-fargate',
    'series-ec2',
  ].map((token) => `var(--${token})`),
]);

test('every analogy has its drawing and its scene', () => {
  assert.deepEqual(
    analogies.filter((id) => !drawings.includes(id) || !scenes.includes(id)),
    [],
  );
});

for (const id of scenes) {
  const svg = readFileSync(new URL(`scenes/${id}.svg`, folder), 'utf8');

  test(`scene ${id}: has the frame of the set, and a line down to each of its three parts`, () => {
    const [, top = ''] = /^<svg [^>]* viewBox="0 (\d+) 720 \d+" fill="none"/.exec(svg) ?? [];
    const start = Number(top) + 2;
    assert.match(svg, new RegExp(`M120 ${start}V\\d+M360 ${start}V\\d+M600 ${start}V\\d+`));
    assert.match(svg, /^<svg [^>]* stroke-width="3" stroke-linecap="round"/);
  });

  assertFit(`scene ${id}`, svg);
}

for (const id of drawings) {
  const svg = readFileSync(new URL(`${id}.svg`, folder), 'utf8');

  test(`${id}: has the frame and the line of the set`, () => {
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 240 160"/);
    assert.deepEqual(attributes(svg, 'stroke-width'), ['2.5']);
    assert.deepEqual(attributes(svg, 'stroke-linecap'), ['round']);
    assert.deepEqual(attributes(svg, 'stroke-linejoin'), ['round']);
  });

  assertFit(id, svg);
}

function attributes(svg: string, name: string): string[] {
  return [...svg.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');
}

/** What goes for every drawing: small, safe, and in the colors of the site. */
function assertFit(id: string, svg: string): void {
  test(`${id}: is small enough to stand in the page`, () => {
    assert.ok(Buffer.byteLength(svg) <= 4096, `${Buffer.byteLength(svg)} bytes, 4096 allowed`);
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
