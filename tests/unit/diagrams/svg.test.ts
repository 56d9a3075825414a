import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelGrounds, standIns } from '#diagrams/style.ts';
import { drawSvg, policyBreaches, type Scene, type Shape } from '#diagrams/svg.ts';

const names = { prefix: 'diagram-x-', title: 'A & B', description: 'What <it> shows' };

const box = (shape: Partial<Shape> = {}): Shape => ({
  kind: 'rect',
  part: 'box',
  geometry: { x: '1.04', y: '2', width: '30', height: '20', rx: '0' },
  move: { x: 10, y: 0 },
  paint: { fill: standIns.surface, stroke: standIns.ink, strokeWidth: 1.5, dashes: [] },
  ...shape,
});

const scene = (parts: Partial<Scene> = {}): Scene => ({
  box: { x: 0, y: 0, width: 160, height: 80 },
  shapes: [],
  texts: [],
  markers: [],
  ...parts,
});

test('stand-in colors become tokens and moves become coordinates', () => {
  const svg = drawSvg(scene({ shapes: [box()] }), names);
  assert.match(svg, /<g fill="var\(--surface\)" stroke="var\(--ink\)" stroke-width="1.5">/);
  assert.match(svg, /<rect x="11" y="2" width="30" height="20" rx="8"\/>/);
});

test('a color of the author is refused, with the classes that may be used', () => {
  const red = box({ paint: { fill: '#ff0000', stroke: 'none', strokeWidth: 0, dashes: [] } });
  assert.throws(() => drawSvg(scene({ shapes: [red] }), names), /#ff0000 .* class \(you, shared/);
});

test('title and description are escaped, named by id and joined to the drawing', () => {
  const svg = drawSvg(scene(), names);
  assert.match(svg, /role="img" aria-labelledby="diagram-x-t" aria-describedby="diagram-x-d"/);
  assert.match(svg, /<title id="diagram-x-t">A &amp; B<\/title>/);
  assert.match(svg, /<desc id="diagram-x-d">What &lt;it&gt; shows<\/desc>/);
});

test('every id and every reference carries the prefix, so that drawings share a page', () => {
  const line = box({ kind: 'path', part: 'other', geometry: { d: 'M0 0h9' }, markerEnd: 'arrow' });
  const level = box({
    part: 'group',
    paint: { fill: levelGrounds.managed, stroke: 'none', strokeWidth: 0, dashes: [] },
  });
  const markers = [{ id: 'arrow', attributes: { orient: 'auto' }, shapes: [] }];
  const svg = drawSvg(scene({ shapes: [level, line], markers }), names);
  const ids = [...svg.matchAll(/ id="([^"]+)"/g), ...svg.matchAll(/url\(#([^)]+)\)/g)];
  assert.ok(ids.length >= 6);
  for (const [, id] of ids) assert.ok(id?.startsWith('diagram-x-'), id);
});

test('lines of a label are set around their middle and bold runs keep their weight', () => {
  const svg = drawSvg(
    scene({
      texts: [
        {
          fill: standIns.ink,
          lines: [
            { x: 50, y: 20, runs: [{ text: 'EC2', isBold: true }] },
            { x: 50, y: 36, runs: [{ text: 'your <own>', isBold: false }] },
          ],
        },
      ],
    }),
    names,
  );
  assert.match(svg, /<text x="50" y="19"><tspan font-weight="600">EC2<\/tspan>/);
  assert.match(svg, /<tspan x="50" y="37">your &lt;own&gt;<\/tspan>/);
});

test('what we draw passes the content policy', () => {
  assert.deepEqual(policyBreaches(drawSvg(scene({ shapes: [box()] }), names)), []);
});

test('everything the policy blocks is named', () => {
  const svg =
    '<svg onload="x()"><style>a{}</style><g style="fill:red"/><script/><foreignObject/><use href="#a"/></svg>';
  assert.equal(policyBreaches(svg).length, 6);
});
