/* oxlint-disable unicorn/consistent-function-scoping -- the function travels to the page as text and takes its helpers along */
import type { Mermaid, MermaidConfig } from 'mermaid';
import type { Scene, Shape } from './svg.ts';
import type { Structure } from './words.ts';

/** What the rendering page hands back for one drawing. */
export interface Rendering {
  scene: Scene;
  structure: Structure;
  title: string;
  description: string;
}

/**
 * Runs inside the browser page, where `mermaid` is loaded: draws a source and reads the result back
 * as data, with computed colors and in the coordinates of the drawing.
 * It is sent to the page as text, so it may use nothing from outside its own body.
 */
export async function renderInPage({
  text,
  config,
  isLenient,
}: {
  text: string;
  config: MermaidConfig;
  /** Whether shapes may be turned and colors be others than ours. */
  isLenient: boolean;
}): Promise<Rendering> {
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  mermaid.initialize(config);

  // Deprecated for drawing, yet the only way to what Mermaid understood of the source.
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const structure = readStructure(type, db);

  const stage = document.createElement('div');
  document.body.append(stage);
  try {
    const { svg: markup } = await mermaid.render('diagram', text);
    stage.innerHTML = markup;
    const svg = stage.querySelector('svg');
    if (!svg) throw new Error('Mermaid drew nothing');
    const scene = readScene(svg);
    return {
      scene,
      structure,
      title: svg.querySelector(':scope > title')?.textContent ?? '',
      description: svg.querySelector(':scope > desc')?.textContent ?? '',
    };
  } finally {
    stage.remove();
  }

  function readStructure(type: string, database: unknown): Structure {
    if (type.startsWith('flowchart')) return readFlowchart(database as FlowchartDb);
    if (type === 'sequence') return readSequence(database as SequenceDb);
    if (type.startsWith('stateDiagram')) return readStates(database as StateDb);
    return { nodes: [], links: [], groups: [], isSequence: false, ...kindOf(type, database) };
  }

  /** What the database of a type answers, as plain data. */
  function kindOf(type: string, database: unknown): Pick<Structure, 'kind'> {
    const questions = [
      'Actors',
      'Classes',
      'CommitsArray',
      'Entities',
      'Messages',
      'Mindmap',
      'Relations',
      'Relationships',
      'Sections',
      'Tasks',
    ];
    const answers = questions.flatMap((question) => {
      const ask = (database as Record<string, unknown>)[`get${question}`];
      if (typeof ask !== 'function') return [];
      const key = question.replace('Array', '');
      return [[key.charAt(0).toLowerCase() + key.slice(1), plain(ask.call(database))]];
    });
    return { kind: { type, data: Object.fromEntries(answers) } };
  }

  function plain(value: unknown): unknown {
    if (typeof value === 'string') return decoded(value);
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Map) return plain(Object.fromEntries(value));
    if (value instanceof Date) {
      // In the time of the source, which names no zone.
      const local = new Date(value.valueOf() - value.getTimezoneOffset() * 60_000);
      return local.toISOString();
    }
    if (Array.isArray(value)) return value.map(plain);
    return Object.fromEntries(
      Object.entries(value)
        .filter(
          ([key, one]) => !/^(?:parent|element|parser)$/.test(key) && typeof one !== 'function',
        )
        .map(([key, one]) => [key, plain(one)]),
    );
  }

  /** A label with its entities as characters: Mermaid keeps `#quot;` in signs of its own. */
  function decoded(text: string): string {
    const area = document.createElement('textarea');
    area.innerHTML = text
      .replaceAll('ﬂ°°', '&#')
      .replaceAll('ﬂ°', '&')
      .replaceAll('¶ß', ';')
      .replaceAll('<', '&lt;');
    return area.value;
  }

  /** The parts of Mermaid's flowchart database that we read. */
  interface FlowchartDb {
    getVertices(): Map<string, { text?: string; classes: string[] }>;
    getEdges(): { start: string; end: string; text: string; type?: string; stroke?: string }[];
    getSubGraphs(): { id: string; title: string; nodes: string[]; classes: string[] }[];
    getClasses(): Map<string, unknown>;
  }

  function readFlowchart(flowchart: FlowchartDb): Structure {
    const vertices = [...flowchart.getVertices()];
    const groups = flowchart.getSubGraphs();
    const known = flowchart.getClasses();
    for (const { classes } of [...vertices.map(([, vertex]) => vertex), ...groups])
      for (const name of classes)
        if (!known.has(name) && name !== 'clickable')
          throw new Error(`unknown class "${name}": use ${[...known.keys()].join(', ')}`);
    const groupIds = new Set(groups.map(({ id }) => id));
    return {
      // A group that is the end of a link is listed among the vertices as well.
      nodes: vertices
        .filter(([id]) => !groupIds.has(id))
        .map(([id, { text }]) => ({ id, label: decoded(text ?? id) })),
      links: flowchart
        .getEdges()
        .filter(({ stroke }) => stroke !== 'invisible')
        .map(({ start, end, text, type = '' }) => ({
          from: start,
          to: end,
          label: decoded(text),
          direction: type.startsWith('double_')
            ? 'both'
            : type === 'arrow_open'
              ? 'none'
              : 'forward',
        })),
      // Mermaid lists members backward: put them in the order of the source.
      groups: groups.map(({ id, title, nodes }) => ({
        id,
        label: decoded(title),
        members: [...vertices.map(([name]) => name), ...groupIds].filter(
          (name, index, all) => nodes.includes(name) && all.indexOf(name) === index,
        ),
      })),
      isSequence: false,
    };
  }

  interface SequenceDb {
    getActors(): Map<string, { description: string }>;
    getMessages(): { from?: string; to?: string; message: unknown }[];
  }

  function readSequence(sequence: SequenceDb): Structure {
    return {
      ...kindOf('sequence', sequence),
      nodes: [...sequence.getActors()].map(([id, { description }]) => ({ id, label: description })),
      links: sequence
        .getMessages()
        .flatMap(({ from, to, message }) =>
          from && to && typeof message === 'string' && message
            ? [{ from, to, label: message, direction: 'forward' as const }]
            : [],
        ),
      groups: [],
      isSequence: true,
    };
  }

  interface StateDb {
    getStates(): Map<
      string,
      { type: string; descriptions: string[]; doc?: unknown[]; note?: { text: string } }
    >;
    getRelations(): { id1: string; id2: string; relationTitle?: string }[];
  }

  function readStates(states: StateDb): Structure {
    const label = (id: string, descriptions: string[]) => {
      const [, inside, end] = /^(.*)_(start|end)$/.exec(id) ?? [];
      if (end === undefined) return decoded(descriptions.join(' ')) || id;
      const place = inside === 'root' ? '' : ` of ${inside}`;
      return `${end === 'start' ? 'The start' : 'the end'}${place}`;
    };
    /** The states that stand inside of another one. */
    const statesIn = (doc: unknown): string[] => {
      const found = (Array.isArray(doc) ? doc : []).flatMap((one: Record<string, unknown>) =>
        [one, one['state1'], one['state2']].flatMap((part) => {
          const { stmt, id } = (part ?? {}) as { stmt?: unknown; id?: unknown };
          return stmt === 'state' && typeof id === 'string' ? [id] : [];
        }),
      );
      return [...new Set(found)];
    };
    /** The steps from state to state inside of others, which the list of relations leaves out. */
    const stepsIn = (doc: unknown): Structure['links'] =>
      (Array.isArray(doc) ? doc : []).flatMap((one: Record<string, unknown>) => {
        if (one['stmt'] !== 'relation') return [];
        const [from, to] = [one['state1'], one['state2']].map(
          (state) => (state as { id?: unknown } | undefined)?.id,
        );
        if (typeof from !== 'string' || typeof to !== 'string') return [];
        const words = typeof one['description'] === 'string' ? one['description'] : '';
        return [{ from, to, label: decoded(words), direction: 'forward' as const }];
      });
    /** States with states inside of them, at any depth. */
    const composite = (doc: unknown): { id: string; doc: unknown[] }[] =>
      (Array.isArray(doc) ? doc : []).flatMap((one: Record<string, unknown>) => {
        const { id, doc: own } = one;
        return typeof id === 'string' && Array.isArray(own)
          ? [{ id, doc: own as unknown[] }, ...composite(own)]
          : [];
      });
    const all = [...states.getStates()];
    const outer = composite(all.map(([id, { doc }]) => ({ id, doc })));
    const isOuter = (id: string) => outer.some((one) => one.id === id);
    const known = new Set(all.map(([id]) => id));
    const inner = [...new Set(outer.flatMap(({ doc }) => statesIn(doc)))].filter(
      (id) => !known.has(id),
    );
    const nameOf = (id: string) => label(id, states.getStates().get(id)?.descriptions ?? []);
    return {
      nodes: [...all.filter(([, { type }]) => type !== 'divider').map(([id]) => id), ...inner]
        .filter((id) => !isOuter(id))
        .map((id) => ({ id, label: nameOf(id) })),
      links: [
        ...states.getRelations().map(({ id1, id2, relationTitle }) => ({
          from: id1,
          to: id2,
          label: decoded(relationTitle ?? ''),
          direction: 'forward' as const,
        })),
        ...outer.flatMap(({ doc }) => stepsIn(doc)),
      ],
      groups: outer.map(({ id, doc }) => ({
        id,
        label: nameOf(id),
        members: statesIn(doc).filter((one) => !/_(?:start|end)$/.test(one)),
      })),
      notes: all.flatMap(([id, { note }]) =>
        note === undefined ? [] : [`Note on ${nameOf(id)}: ${decoded(note.text)}`],
      ),
      isSequence: false,
    };
  }

  function readScene(svg: SVGSVGElement): Scene {
    const used = new Set<string>();
    const shapes: Shape[] = [];
    const texts: Scene['texts'] = [];
    svg.setAttribute('width', `${svg.viewBox.baseVal.width}`);
    svg.style.maxWidth = 'none';
    const toDrawing = svg.getScreenCTM()?.inverse();
    if (!toDrawing) throw new Error('the drawing is not shown');

    putLabelsOnLines(svg);
    if (!isLenient) simplifyOutlines(svg);
    for (const element of svg.querySelectorAll<SVGGraphicsElement>(
      'rect, circle, ellipse, line, polygon, polyline, path, text, image, foreignObject, use',
    )) {
      if (element.closest('defs, marker, symbol, clipPath')) continue;
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.visibility === 'hidden') continue;
      const screen = element.getScreenCTM();
      if (!screen) continue;
      const matrix = toDrawing.multiply(screen);
      const { a, b, c, d } = matrix;
      const isTurned = Math.abs(a - 1) + Math.abs(b) + Math.abs(c) + Math.abs(d - 1) > 0.001;
      if (isTurned && !isLenient)
        throw new Error('a shape is turned or scaled, which we cannot draw');
      const move = isTurned ? { x: 0, y: 0 } : { x: matrix.e, y: matrix.f };
      const turn = isTurned ? { matrix: [a, b, c, d, matrix.e, matrix.f] } : {};
      // A line for today would be wrong tomorrow.
      if (element.closest('.today')) continue;

      if (element instanceof SVGTextElement) {
        const lines = readLines(element, move);
        // Sequence diagrams color the words, not the text around them.
        const inner = element.querySelector('tspan') ?? element;
        const own = isLenient
          ? { fontSize: Number.parseFloat(getComputedStyle(inner).fontSize), ...turn }
          : {};
        if (lines.length > 0)
          texts.push({ fill: hex(getComputedStyle(inner).fill), lines, ...own });
        continue;
      }
      const shape = readShape(element, style);
      if (!shape) continue;
      for (const end of ['markerStart', 'markerEnd'] as const) {
        const id = /#([^")]+)/.exec(style[end])?.[1];
        if (!id) continue;
        used.add(id);
        shape[end] = shortId(id);
      }
      shapes.push({ ...shape, part: partOf(element), move, ...turn });
    }

    shapes.push(...platesForTitles(svg, toDrawing));

    const { x, y, width, height } = isLenient ? wholeOf(svg) : svg.viewBox.baseVal;
    return {
      box: { x, y, width, height },
      shapes,
      texts,
      markers: [...used].sort().map(readMarker),
    };
  }

  /**
   * Moves the label of a line to the nearest point of its line.
   * The ELK layout sets labels some pixels below lines that run across (Mermaid 12.3).
   */
  function putLabelsOnLines(svg: SVGSVGElement): void {
    for (const label of svg.querySelectorAll<SVGGElement>('.edgeLabels .edgeLabel')) {
      const id = label.querySelector<SVGGElement>('[data-id]')?.dataset['id'];
      const line = svg.querySelector<SVGPathElement>(`path[data-id="${id}"]`);
      const place = label.transform.baseVal.consolidate()?.matrix;
      if (!line || !place) continue;
      let nearest = { x: place.e, y: place.f, distance: Infinity };
      for (let length = 0; length <= line.getTotalLength(); length += 0.5) {
        const { x, y } = line.getPointAtLength(length);
        const distance = Math.hypot(x - place.e, y - place.f);
        if (distance < nearest.distance) nearest = { x, y, distance };
      }
      label.setAttribute('transform', `translate(${nearest.x} ${nearest.y})`);
    }
  }

  /**
   * Mermaid draws some boxes with a sketching library: one path for the ground and another that
   * traces the outline twice, each in hundreds of steps. One path will do, and a rectangle where
   * the ends are half circles.
   */
  function simplifyOutlines(svg: SVGSVGElement): void {
    for (const outline of svg.querySelectorAll('.node g.outer-path')) {
      const [ground, trace, ...others] = outline.querySelectorAll('path');
      if (!ground || !trace || others.length > 0) continue;
      if (ground.getAttribute('stroke') !== 'none' || trace.getAttribute('fill') !== 'none')
        continue;
      // The styles of the theme paint both, in spite of these attributes.
      trace.remove();
      if (!hasRoundEnds(ground)) continue;
      const { x, y, width, height } = ground.getBBox();
      const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      const geometry = { x, y, width, height, rx: height / 2 };
      for (const [name, value] of Object.entries(geometry)) rect.setAttribute(name, `${value}`);
      ground.replaceWith(rect);
    }
  }

  /** Whether a closed path is a rectangle that ends in half circles. */
  function hasRoundEnds(path: SVGPathElement): boolean {
    const { x, y, width, height } = path.getBBox();
    const radius = height / 2;
    const length = path.getTotalLength();
    return Array.from({ length: 100 }, (_, step) => {
      const point = path.getPointAtLength((step / 100) * length);
      const beyond = Math.max(x + radius - point.x, point.x - (x + width - radius), 0);
      return Math.abs(Math.hypot(beyond, point.y - y - radius) - radius);
    }).every((distance) => distance < 1);
  }

  /** A plate in the color of its group for each title that a line runs behind. */
  function platesForTitles(svg: SVGSVGElement, toDrawing: DOMMatrix): Shape[] {
    const lines = [...svg.querySelectorAll<SVGPathElement>('path[data-edge]')];
    const points = lines.flatMap((line) => {
      const count = Math.ceil(line.getTotalLength() / 3);
      return Array.from({ length: count }, (_, index) => line.getPointAtLength(index * 3));
    });
    return [...svg.querySelectorAll<SVGGElement>('.cluster')].flatMap((group) => {
      const title = group.querySelector<SVGTextElement>('.cluster-label text');
      const ground = group.querySelector('rect');
      const screen = title?.getScreenCTM();
      if (!title?.textContent || !ground || !screen) return [];
      const own = title.getBBox();
      const at = new DOMPoint(own.x, own.y).matrixTransform(toDrawing.multiply(screen));
      const isCrossed = points.some(
        ({ x, y }) => x > at.x && x < at.x + own.width && y > at.y && y < at.y + own.height,
      );
      if (!isCrossed) return [];
      const plate = { x: at.x - 4, y: at.y, width: own.width + 8, height: own.height };
      return [
        {
          kind: 'rect' as const,
          part: 'label' as const,
          geometry: Object.fromEntries(
            Object.entries(plate).map(([name, value]) => [name, String(value)]),
          ),
          move: { x: 0, y: 0 },
          paint: {
            fill: hex(getComputedStyle(ground).fill),
            stroke: 'none',
            strokeWidth: 0,
            dashes: [],
          },
        },
      ];
    });
  }

  /** All that is drawn, with room for the width of lines: some types leave none. */
  function wholeOf(svg: SVGSVGElement): { x: number; y: number; width: number; height: number } {
    const { x, y, width, height } = svg.getBBox();
    const room = 4;
    return { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
  }

  function partOf(element: Element): Shape['part'] {
    if (element.closest('.edgeLabel, .edgeLabels')) return 'label';
    if (element.closest('.cluster, .statediagram-cluster')) return 'group';
    return element.closest('.node, .actor') ? 'box' : 'other';
  }

  /** Kind, geometry and paint of a shape, or nothing when it cannot be seen. */
  function readShape(
    element: SVGElement,
    style: CSSStyleDeclaration,
  ): Omit<Shape, 'part' | 'move'> | undefined {
    const names: Record<Shape['kind'], string[]> = {
      rect: ['x', 'y', 'width', 'height', 'rx'],
      circle: ['cx', 'cy', 'r'],
      ellipse: ['cx', 'cy', 'rx', 'ry'],
      line: ['x1', 'y1', 'x2', 'y2'],
      polygon: ['points'],
      polyline: ['points'],
      path: ['d'],
    };
    const kind = element.tagName as Shape['kind'];
    if (!(kind in names)) throw new Error(`<${kind}> cannot be drawn: use plain text and shapes`);
    const geometry: Record<string, string> = {};
    for (const name of names[kind]) {
      const value = element.getAttribute(name);
      if (value !== null) geometry[name] = value;
      // Left out, these would stay behind when the shape is moved.
      else if (/^c?[xy][12]?$/.test(name)) geometry[name] = '0';
    }
    if (kind === 'rect' && !(Number(geometry['width']) > 0)) return undefined;
    const paint = {
      fill: hex(style.fill),
      stroke: hex(style.stroke),
      strokeWidth: Number.parseFloat(style.strokeWidth),
      dashes:
        style.strokeDasharray === 'none'
          ? []
          : style.strokeDasharray.split(',').map(Number.parseFloat),
    };
    const isSeen = paint.fill !== 'none' || (paint.stroke !== 'none' && paint.strokeWidth > 0);
    return isSeen ? { kind, geometry, paint } : undefined;
  }

  function readMarker(id: string): Scene['markers'][number] {
    const marker = document.getElementById(id);
    if (!marker) throw new Error(`the marker ${id} is missing`);
    const attributes: Record<string, string> = {};
    for (const name of [
      'viewBox',
      'refX',
      'refY',
      'markerWidth',
      'markerHeight',
      'markerUnits',
      'orient',
    ]) {
      const value = marker.getAttribute(name);
      if (value !== null) attributes[name] = value;
    }
    const shapes = [...marker.querySelectorAll<SVGElement>('path, circle, polygon, line')];
    return {
      id: shortId(id),
      attributes,
      shapes: shapes.flatMap((shape) => {
        const read = readShape(shape, getComputedStyle(shape));
        return read ? [read] : [];
      }),
    };
  }

  function shortId(id: string): string {
    return id.replace(/^diagram[_-]/, '').replace(/^(?:flowchart-v2|stateDiagram|sequence)-/, '');
  }

  /** The lines of a label, each with the middle of its baseline and its plain and bold runs. */
  function readLines(text: SVGTextElement, move: { x: number; y: number }) {
    const rows = [...text.querySelectorAll<SVGTSpanElement>(':scope > tspan')];
    const lines: Scene['texts'][number]['lines'] = [];
    for (const row of rows.length > 0 ? rows : [text]) {
      const words = [...row.querySelectorAll<SVGTSpanElement>(':scope > tspan')];
      const runs: { text: string; isBold: boolean }[] = [];
      for (const word of words.length > 0 ? words : [row]) {
        const isBold = Number(getComputedStyle(word).fontWeight) >= 600;
        const content = (word.textContent ?? '').replace(/\s+/g, ' ');
        const last = runs.at(-1);
        if (last?.isBold === isBold) last.text += content;
        else runs.push({ text: content, isBold });
      }
      const first = runs[0];
      const last = runs.at(-1);
      if (!first || !last || !runs.some((run) => run.text.trim())) continue;
      first.text = first.text.trimStart();
      last.text = last.text.trimEnd();
      const start = row.getStartPositionOfChar(0);
      // Our text stands on its baseline: about a third of its size below its middle.
      const { dominantBaseline, fontSize } = getComputedStyle(text);
      const isCentered = dominantBaseline === 'central' || dominantBaseline === 'middle';
      const drop = isCentered ? Number.parseFloat(fontSize) * 0.34 : 0;
      const end = row.getEndPositionOfChar(row.getNumberOfChars() - 1);
      lines.push({ x: (start.x + end.x) / 2 + move.x, y: start.y + drop + move.y, runs });
    }
    return lines;
  }

  function hex(color: string): string {
    if (color === 'none') return color;
    const parts = color.match(/[\d.]+/g)?.map(Number) ?? [];
    const [red, green, blue, alpha = 1] = parts;
    if (red === undefined || green === undefined || blue === undefined)
      throw new Error(`the color ${color} cannot be read`);
    if (alpha === 0) return 'none';
    return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
  }
}
