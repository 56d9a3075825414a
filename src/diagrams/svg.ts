import { levelFill, levelPatterns } from './patterns.ts';
import { fontSize, halfFill, levelGrounds, lineHeight, standIns, tokenOf } from './style.ts';

/**
 * The drawing of a diagram as data: what Mermaid laid out, without the way it wrote it.
 * Writing the SVG anew from this list, instead of cleaning Mermaid's, keeps it small and lets
 * nothing through that a strict content policy forbids: what is not drawn here does not exist.
 */
export interface Scene {
  /** Corner and size of the drawing, in CSS pixels. */
  box: { x: number; y: number; width: number; height: number };
  shapes: Shape[];
  texts: Text[];
  markers: Marker[];
}

export interface Shape {
  kind: 'rect' | 'circle' | 'ellipse' | 'line' | 'polygon' | 'polyline' | 'path';
  /** What the shape stands for; decides how round its corners are. */
  part: 'group' | 'box' | 'label' | 'other';
  /** The geometry attributes of SVG for this kind. */
  geometry: Record<string, string>;
  /** How far the shape is moved, in CSS pixels. */
  move: { x: number; y: number };
  /** How it is turned or scaled, if it is; it isn't moved then. */
  matrix?: readonly number[];
  paint: Paint;
  /** Ids of markers at the ends of the line. */
  markerStart?: string;
  markerEnd?: string;
}

export interface Paint {
  /** `#rrggbb` or `none`. */
  fill: string;
  stroke: string;
  strokeWidth: number;
  /** Lengths of dashes and gaps; empty for a solid line. */
  dashes: number[];
}

/** A label of one or more lines, each centred on its own point. */
export interface Text {
  fill: string;
  /** Where a text has another size than the others, its lines stay where Mermaid set them. */
  fontSize?: number;
  matrix?: readonly number[];
  lines: { x: number; y: number; runs: { text: string; isBold: boolean }[] }[];
}

export interface Marker {
  id: string;
  attributes: Record<string, string>;
  shapes: Pick<Shape, 'kind' | 'geometry' | 'paint'>[];
}

/** Who looks after what a box shows. */
export const sides = ['aws', 'shared', 'you'] as const;
export type Side = (typeof sides)[number];

export interface Names {
  /** Put before every id, so that many drawings can share a page. */
  prefix: string;
  title: string;
  description: string;
}

/** Smallest corner radius by part, in CSS pixels; parts not named here keep their own. */
const radius: Partial<Record<Shape['part'], number>> = { group: 14, box: 8, label: 4 };

/**
 * Writes a scene as an SVG to be put into a page: painted with the site's tokens, named by its
 * title and description.
 * Throws when a color is not one of the stand-ins, that is when a source brings its own.
 */
export function drawSvg(scene: Scene, { prefix, title, description }: Names): string {
  const { x, y, width, height } = scene.box;
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    // In rem, so that the drawing grows with the text size a reader has chosen.
    width: `${Number((width / 16).toFixed(3))}rem`,
    viewBox: [x, y, width, height].map(number).join(' '),
    role: 'img',
    'aria-labelledby': `${prefix}t`,
    'aria-describedby': `${prefix}d`,
    'font-size': String(fontSize),
    'text-anchor': 'middle',
  });
  return [
    `<svg${root}>`,
    `<title id="${prefix}t">${escape(title)}</title>`,
    `<desc id="${prefix}d">${escape(description)}</desc>`,
    ...scene.markers.map((marker) => drawMarker(marker, prefix)),
    ...runsOf(scene.shapes, paintAttributes).map(
      ([paint, shapes]) => `<g${paint}>${shapes.map((s) => drawShape(s, prefix)).join('')}</g>`,
    ),
    levelBars(scene.shapes, prefix),
    // Text comes last: no line or box may run over it.
    ...runsOf(scene.texts, (text) => attributes({ fill: color(text.fill) })).map(
      ([paint, texts]) => `<g${paint}>${texts.map(drawText).join('')}</g>`,
    ),
    '</svg>\n',
  ].join('');
}

const levels = ['unmanaged', 'managed', 'fully-managed'] as const;

function levelOf({ part, paint }: Shape): (typeof levels)[number] | undefined {
  return levels.find((level) => part === 'group' && paint.fill === levelGrounds[level]);
}

/** A bar with the pattern of its level at the foot of each group that stands for one. */
function levelBars(shapes: readonly Shape[], prefix: string): string {
  const bars = shapes.flatMap((shape) => {
    const level = levelOf(shape);
    if (!level) return [];
    const { x = '', y = '', width = '', height = '' } = movedGeometry(shape);
    return attributes({
      x: number(Number(x) + 14),
      y: number(Number(y) + Number(height) - 15),
      width: number(Number(width) - 28),
      height: '8',
      fill: levelFill(level, prefix.replace(/-$/, '')),
    });
  });
  if (bars.length === 0) return '';
  return levelPatterns(prefix.replace(/-$/, '')) + bars.map((bar) => `<rect${bar}/>`).join('');
}

function drawMarker({ id, attributes: own, shapes }: Marker, prefix: string): string {
  const drawn = shapes.map(
    ({ kind, geometry, paint }) => `<${kind}${paintAttributes({ paint })}${attributes(geometry)}/>`,
  );
  return `<marker${attributes({ id: prefix + id, ...own })}>${drawn.join('')}</marker>`;
}

function drawShape(shape: Shape, prefix: string): string {
  const geometry = movedGeometry(shape);
  if (shape.kind === 'rect') {
    const rounding = radius[shape.part];
    if (rounding !== undefined)
      geometry['rx'] = number(Math.max(rounding, Number(geometry['rx'] ?? 0)));
    if (geometry['rx'] === '0') delete geometry['rx'];
    delete geometry['ry'];
  }
  for (const end of ['Start', 'End'] as const) {
    const marker = shape[`marker${end}`];
    if (marker) geometry[`marker-${end.toLowerCase()}`] = `url(#${prefix}${marker})`;
  }
  if (shape.matrix) geometry['transform'] = transformOf(shape.matrix);
  const drawn = `<${shape.kind}${attributes(geometry)}/>`;
  return shape.kind === 'rect' && shape.paint.fill === halfFill
    ? drawn + filledCorner(geometry)
    : drawn;
}

/** How far the filled corner reaches, in CSS pixels: as far as no text does. */
const cornerSize = 16;

/**
 * The filled corner of a box that both sides look after: the half of a duty bar's mark, small
 * enough to leave the text on plain ground.
 */
function filledCorner(geometry: Record<string, string>): string {
  const [x, y, width, height, rx] = ['x', 'y', 'width', 'height', 'rx'].map((name) =>
    Number(geometry[name] ?? 0),
  ) as [number, number, number, number, number];
  const [right, foot] = [x + width, y + height];
  const [start, rest] = [number(right - cornerSize), number(cornerSize - rx)];
  const round = `a${number(rx)} ${number(rx)} 0 0 1 ${number(-rx)} ${number(rx)}`;
  const d = `M${start} ${number(foot)}L${number(right)} ${number(foot - cornerSize)}v${rest}${round}z`;
  return `<path fill="var(--aws)" stroke="none" d="${d}"/>`;
}

function transformOf(matrix: readonly number[]): string {
  return `matrix(${matrix.map((value) => Number(value.toFixed(3))).join(' ')})`;
}

/** The geometry with the shape's move worked in, where that is an addition. */
function movedGeometry({ kind, geometry, move }: Shape): Record<string, string> {
  const moved: Record<string, string> = {};
  for (const [name, value] of Object.entries(geometry)) {
    if (name === 'points') moved[name] = movedPoints(value, move);
    else if (/^c?x[12]?$/.test(name)) moved[name] = number(Number(value) + move.x);
    else if (/^c?y[12]?$/.test(name)) moved[name] = number(Number(value) + move.y);
    else if (name === 'd') moved[name] = value;
    else moved[name] = number(Number(value));
  }
  if (kind === 'path' && (move.x !== 0 || move.y !== 0))
    moved['transform'] = `translate(${number(move.x)} ${number(move.y)})`;
  return moved;
}

function movedPoints(points: string, move: { x: number; y: number }): string {
  const values = points.trim().split(/[\s,]+/);
  return values.map((value, i) => number(Number(value) + (i % 2 ? move.y : move.x))).join(' ');
}

function drawText({ lines, fontSize: own, matrix }: Text): string {
  // Mermaid sets lines tighter than is pleasant: set them anew around the same middle.
  const middle = lines.reduce((sum, line) => sum + line.y, 0) / lines.length;
  const spaced = lines.map((line, index) => ({
    ...line,
    y: own === undefined ? middle + (index - (lines.length - 1) / 2) * lineHeight : line.y,
  }));
  const drawn = spaced.map(({ x, y, runs }, index) => {
    const content = runs
      .map(({ text, isBold }) =>
        isBold ? `<tspan font-weight="600">${escape(text)}</tspan>` : escape(text),
      )
      .join('');
    if (index === 0) return content;
    return `<tspan${attributes({ x: number(x), y: number(y) })}>${content}</tspan>`;
  });
  const [first] = spaced;
  if (!first) return '';
  const place = {
    x: number(first.x),
    y: number(first.y),
    'font-size': own === undefined || own === fontSize ? undefined : number(own),
    transform: matrix && transformOf(matrix),
  };
  return `<text${attributes(place)}>${drawn.join('')}</text>`;
}

function paintAttributes({ paint }: { paint: Paint }): string {
  const isStroked = paint.stroke !== 'none' && paint.strokeWidth > 0;
  return attributes({
    fill: color(paint.fill),
    ...(isStroked && {
      stroke: color(paint.stroke),
      'stroke-width': paint.strokeWidth === 1 ? undefined : number(paint.strokeWidth),
      'stroke-dasharray': paint.dashes.some((length, index) => index % 2 === 1 && length > 0)
        ? paint.dashes.map(number).join(' ')
        : undefined,
    }),
  });
}

function color(value: string): string {
  if (value === 'none') return value;
  const token = tokenOf(value);
  if (!token)
    throw new Error(
      `the color ${value} is not one of the site's: give boxes a class (you, shared, aws, plain, emphasised, note) instead of a style`,
    );
  return `var(--${token})`;
}

/** Whose work the boxes of a drawing show, for its key; boxes may be of nobody's. */
export function sidesIn({ shapes }: Pick<Scene, 'shapes'>): Side[] {
  const boxes = shapes.filter(({ part }) => part === 'box').map(({ paint }) => paint);
  const shows: Record<Side, boolean> = {
    aws: boxes.some(({ fill }) => fill === standIns.aws),
    shared: boxes.some(({ fill }) => fill === halfFill),
    you: boxes.some(({ fill, stroke }) => fill !== halfFill && stroke === standIns.you),
  };
  return sides.filter((side) => shows[side]);
}

/** Neighbours that share a key, in order. */
function runsOf<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const runs: [string, T[]][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = runs.at(-1);
    if (last?.[0] === key) last[1].push(item);
    else runs.push([key, [item]]);
  }
  return runs;
}

function attributes(values: Record<string, string | undefined>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escape(value)}"`))
    .join('');
}

/** A tenth of a pixel is finer than anybody sees. */
function number(value: number): string {
  return String(Number(value.toFixed(1)));
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const forbidden: readonly [pattern: RegExp, what: string][] = [
  [/<style\b/i, 'a <style> element'],
  [/\sstyle\s*=/i, 'a style attribute'],
  [/<script\b/i, 'a script'],
  [/<foreignObject\b/i, 'a <foreignObject>'],
  [/\son[a-z]+\s*=/i, 'an event handler'],
  [/\b(?:href|src)\s*=/i, 'a link or a loaded file'],
];

/** What in an SVG the content policy of the site would block; empty when all is well. */
export function policyBreaches(svg: string): string[] {
  return forbidden.flatMap(([pattern, what]) => (pattern.test(svg) ? [what] : []));
}
