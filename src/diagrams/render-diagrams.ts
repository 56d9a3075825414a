import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type LaunchOptions, type Page } from 'playwright';
import { optimize } from 'svgo';
import { isOfMoreTypes, moreTypesConfig, typeOf } from './more-types.ts';
import { fontFamily, mermaidConfig, narrowWidth, roles, rolesOf, standIns } from './style.ts';
import { drawSvg, sidesIn, type Scene, type Shape } from './svg.ts';
import { inWords } from './words.ts';
import { diagramHash, variantsOf, type DiagramSource, type RenderedDiagram } from './diagrams.ts';
import { renderInPage, type Rendering } from './diagram-page.ts';

/** The browser that draws, and how it is started. */
export type DrawingBrowser = Pick<LaunchOptions, 'executablePath' | 'args'>;

/** The files of one diagram. */
export interface DrawnDiagram {
  note: RenderedDiagram;
  svg: string;
  narrowSvg: string | undefined;
}

/** What has to be known of a diagram to draw it. */
type Drawable = Pick<DiagramSource, 'id' | 'text' | 'title' | 'description'>;

/** Draws diagrams in one browser page; close it when done. */
export interface Renderer {
  /** Throws when Mermaid or our rules refuse the source; the message says why. */
  draw(source: Drawable): Promise<DrawnDiagram>;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);

/**
 * Opens a page with Mermaid and the site's typeface, without which boxes would get the wrong size.
 */
export async function openRenderer(browser: DrawingBrowser): Promise<Renderer> {
  const process = await chromium.launch(browser);
  const page = await process.newPage();
  await page.setContent(await pageSource());
  await page.evaluate(() => document.fonts.ready);
  await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
  return {
    draw: (source) => draw(page, source),
    close: () => process.close(),
  };
}

async function pageSource(): Promise<string> {
  const faces = await Promise.all(
    [400, 600].map(async (weight) => {
      const path = require.resolve(
        `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`,
      );
      const data = await readFile(path, 'base64');
      return `@font-face { font-family: ${fontFamily}; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`;
    }),
  );
  // The two words make the browser load both weights.
  return `<!doctype html><style>${faces.join('\n')} body { font-family: ${fontFamily} } b { font-weight: 600 }</style><p>Light <b>bold</b>`;
}

async function draw(page: Page, { id, text, ...given }: Drawable): Promise<DrawnDiagram> {
  const sources = variantsOf(text);
  const wide = await render(page, sources.wide);
  const narrow = sources.narrow === undefined ? undefined : await render(page, sources.narrow);
  const { scene, structure } = wide;
  const words = inWords(structure);
  // Of types that have no such lines, the fence says it.
  const title = wide.title || given.title;
  const description =
    wide.description || given.description || (isOfMoreTypes(text) && (words[0] ?? title));
  if (!title || !description)
    throw new Error(
      'it needs a title and a description: lines "accTitle: …" and "accDescr: …" in the source, or title="…" and description="…" behind ```mermaid',
    );
  if (narrow) refuseWiderThan(narrowWidth, 'narrow drawing', narrow, 'a telephone shows legibly');

  const names = { title, description };
  const prefix = `diagram-${id}-`;
  return {
    note: {
      id,
      hash: diagramHash(text),
      title,
      description,
      words,
      sides: sidesIn(scene),
      // What cannot be told in sentences is shown as it was written.
      ...(words.length === 0 && { source: text.trim() }),
      width: Math.ceil(scene.box.width),
      hasNarrow: narrow !== undefined,
    },
    svg: write(drawSvg(scene, { ...names, prefix })),
    narrowSvg: narrow && write(drawSvg(narrow.scene, { ...names, prefix: `${prefix}narrow-` })),
  };
}

function refuseWiderThan(limit: number, what: string, { scene }: Rendering, reason: string): void {
  const width = Math.ceil(scene.box.width);
  if (width <= limit) return;
  throw new Error(
    `the ${what} is ${width} px wide, more than the ${limit} px that ${reason}: shorten or break labels, or lower nodeSpacing, rankSpacing or padding`,
  );
}

async function render(page: Page, text: string): Promise<Rendering> {
  const classes = rolesOf(typeOf(text)).map((role) => `classDef ${role} ${roles[role]}`);
  const source = classes.length === 0 ? text : [text.trimEnd(), ...classes, ''].join('\n');
  const isLenient = isOfMoreTypes(text);
  const config = isLenient ? moreTypesConfig : mermaidConfig;
  try {
    const drawn = await page.evaluate(renderInPage, { text: literal(source), config, isLenient });
    return isLenient ? { ...drawn, scene: inOurColors(drawn.scene) } : drawn;
  } catch (error) {
    // Playwright puts its own words before the message and the page's stack after it; the list of
    // tokens that the parser would have liked helps nobody.
    const reason = (error instanceof Error ? error.message : String(error))
      .replace(/^page\.evaluate: (?:Error: )?/, '')
      .replace(/\n(?:\s+at |Expecting )[^]*/, '');
    throw new Error(reason, { cause: error });
  }
}

/** In quotes, a < that begins no element of text is itself; Mermaid would take it for HTML. */
function literal(text: string): string {
  return text.replace(/"[^"\n]*"/g, (label) =>
    label.replace(/<(?!\/?(?:br|b|i|em|strong|u|s|sub|sup|code)\s*\/?>)/gi, '#lt;'),
  );
}

const ours: ReadonlySet<string> = new Set([...Object.values(standIns), 'none']);

/** Colors that Mermaid has worked out itself become those of boxes, lines and texts. */
function inOurColors(scene: Scene): Scene {
  return {
    ...scene,
    shapes: scene.shapes.map(repainted),
    markers: scene.markers.map((marker) => ({ ...marker, shapes: marker.shapes.map(repainted) })),
    texts: scene.texts.map((text) => ({
      ...text,
      fill: text.fill === standIns.paper ? text.fill : standIns.ink,
    })),
  };
}

function repainted<Painted extends Pick<Shape, 'paint'>>(shape: Painted): Painted {
  const { fill, stroke } = shape.paint;
  return {
    ...shape,
    paint: {
      ...shape.paint,
      fill: ours.has(fill) ? fill : standIns.surface,
      stroke: ours.has(stroke) ? stroke : standIns['ink-soft'],
    },
  };
}

/** Shortens paths; the rest of the SVG is written tersely from the start. */
function write(svg: string): string {
  return optimize(svg, {
    floatPrecision: 1,
    plugins: ['convertTransform', { name: 'convertPathData', params: { applyTransforms: true } }],
  }).data.concat('\n');
}
