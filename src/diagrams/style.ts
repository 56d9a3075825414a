import type { MermaidConfig } from 'mermaid';
import mermaidPackage from 'mermaid/package.json' with { type: 'json' };

/**
 * How every diagram looks.
 *
 * Mermaid computes with its colors, so it takes hexadecimal values only and no `var()`. We give it
 * one unmistakable stand-in for each token of the site and put the token back when we draw.
 */

/** Stand-in color of each token that a diagram may use. */
export const standIns = {
  ink: '#110001',
  'ink-soft': '#220002',
  paper: '#ee0003',
  surface: '#dd0004',
  hairline: '#cc0005',
  'hairline-strong': '#cb0005',
  sunken: '#bb0006',
  you: '#b00006',
  aws: '#b20008',
  'aws-tint': '#b20108',
  straw: '#aa0009',
  failure: '#a90009',
  'failure-tint': '#a80009',
} as const;

export type Token = keyof typeof standIns;

/**
 * Fills that are more than a color: a corner of a box is filled where both sides work, and a group
 * that stands for a level is told by its pattern (svg.ts).
 */
export const halfFill = '#b10007';
export const levelGrounds = {
  unmanaged: '#b00106',
  managed: '#b10107',
  'fully-managed': '#b20109',
} as const;

const tokenOfColor: ReadonlyMap<string, Token> = new Map<string, Token>([
  ...(Object.keys(standIns) as Token[]).map((token): [string, Token] => [standIns[token], token]),
  [halfFill, 'paper'],
  ...Object.values(levelGrounds).map((ground): [string, Token] => [ground, 'sunken']),
]);

/** The token behind a stand-in color (`#rrggbb`), or `undefined` for a color that is not ours. */
export function tokenOf(color: string): Token | undefined {
  return tokenOfColor.get(color.toLowerCase());
}

/**
 * The classes that flowcharts and state diagrams may use, on boxes and on groups, after the one
 * question of the site: who does it? Boxes look as the marks of a duty bar do: filled is AWS's, an
 * outline yours, partly filled shared. The last three are for groups.
 */
export const roles = {
  you: `fill:${standIns.paper},stroke:${standIns.you}`,
  shared: `fill:${halfFill},stroke:${standIns.you}`,
  aws: `fill:${standIns.aws},stroke:${standIns.aws},color:${standIns.paper}`,
  plain: `fill:${standIns.surface},stroke:${standIns['hairline-strong']}`,
  emphasised: `fill:${standIns.surface},stroke:${standIns['hairline-strong']},stroke-width:2.5px,font-weight:600`,
  note: 'fill:none,stroke:none',
  unmanaged: `fill:${levelGrounds.unmanaged},stroke:${standIns.hairline}`,
  managed: `fill:${levelGrounds.managed},stroke:${standIns.hairline}`,
  'fully-managed': `fill:${levelGrounds['fully-managed']},stroke:${standIns.hairline}`,
} as const;

/** The classes that a type of diagram knows; Mermaid ignores those that are not used. */
export function rolesOf(type: string): (keyof typeof roles)[] {
  const names = Object.keys(roles) as (keyof typeof roles)[];
  if (/^(?:flowchart|graph)\b/.test(type)) return names;
  // Mermaid reads no hyphen in the name of a class of states.
  return /^stateDiagram\b/.test(type) ? names.filter((name) => !name.includes('-')) : [];
}

/** Name under which the rendering page knows the site's typeface. */
export const fontFamily = 'Diagram';

/** Size of all text in a diagram, in CSS pixels at natural size. */
export const fontSize = 15;

/** Space between two lines of a label, in CSS pixels. */
export const lineHeight = 18;

/** Widest drawing that still fits a telephone of 360 px without being scaled far down. */
export const narrowWidth = 340;

/** Configuration given to Mermaid. */
export const mermaidConfig: MermaidConfig = {
  startOnLoad: false,
  theme: 'base',
  look: 'classic',
  layout: 'elk',
  htmlLabels: false,
  deterministicIds: true,
  handDrawnSeed: 1,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  fontFamily,
  fontSize,
  // What a diagram's own frontmatter may not change.
  secure: [
    'secure',
    'securityLevel',
    'startOnLoad',
    'maxTextSize',
    'suppressErrorRendering',
    'maxEdges',
    'theme',
    'themeVariables',
    'themeCSS',
    'look',

    'htmlLabels',
    'deterministicIds',
    'handDrawnSeed',
    'fontFamily',
    'fontSize',
  ],
  flowchart: {
    curve: 'rounded',
    diagramPadding: 2,
    padding: 10,
    nodeSpacing: 18,
    rankSpacing: 30,
    minNodeWidth: 0,
    inheritDir: true,
    wrappingWidth: 220,
    subGraphTitleMargin: { top: 8, bottom: 10 },
  },
  state: { minNodeWidth: 0 },
  sequence: { mirrorActors: false, actorFontSize: fontSize, messageFontSize: fontSize },
  themeVariables: {
    fontFamily,
    fontSize: `${fontSize}px`,
    background: standIns.paper,
    primaryColor: standIns.surface,
    primaryTextColor: standIns.ink,
    primaryBorderColor: standIns['ink-soft'],
    secondaryColor: standIns.surface,
    secondaryTextColor: standIns.ink,
    secondaryBorderColor: standIns['ink-soft'],
    tertiaryColor: standIns.paper,
    tertiaryTextColor: standIns.ink,
    tertiaryBorderColor: standIns.hairline,
    textColor: standIns.ink,
    titleColor: standIns.ink,
    lineColor: standIns['ink-soft'],
    arrowheadColor: standIns['ink-soft'],
    edgeLabelBackground: standIns.paper,
    clusterBkg: standIns.paper,
    clusterBorder: standIns.hairline,
    nodeBorder: standIns['ink-soft'],
    nodeTextColor: standIns.ink,
    mainBkg: standIns.surface,
    actorBkg: standIns.surface,
    actorBorder: standIns['ink-soft'],
    actorTextColor: standIns.ink,
    actorLineColor: standIns.hairline,
    signalColor: standIns['ink-soft'],
    signalTextColor: standIns.ink,
    labelBoxBkgColor: standIns.surface,
    labelBoxBorderColor: standIns['ink-soft'],
    labelTextColor: standIns.ink,
    loopTextColor: standIns.ink,
    noteBkgColor: standIns.paper,
    noteTextColor: standIns.ink,
    noteBorderColor: standIns.hairline,
    activationBkgColor: standIns.paper,
    activationBorderColor: standIns['ink-soft'],
    sequenceNumberColor: standIns.paper,
    transitionColor: standIns['ink-soft'],
    transitionLabelColor: standIns.ink,
    stateLabelColor: standIns.ink,
    stateBkg: standIns.surface,
    labelBackgroundColor: standIns.paper,
    compositeBackground: standIns.paper,
    compositeTitleBackground: standIns.paper,
    compositeBorder: standIns.hairline,
    innerEndBackground: standIns['ink-soft'],
    specialStateColor: standIns['ink-soft'],
  },
  themeCSS: `
    .node rect, .node circle, .node ellipse, .node polygon, .node path { stroke-width: 1.5px; }
    .cluster rect { stroke-width: 1px; }
    .cluster-label text, .cluster-label tspan { font-weight: 600; }
    .edgePaths .path, .flowchart-link, .transition { stroke-width: 1.5px; }
    .edgeLabel rect { opacity: 1; }
  `,
};

/**
 * Everything besides its source that a rendered diagram depends on, for its hash.
 * Raise `revision` when the drawing code changes what it writes.
 */
export const renderingConfig = {
  revision: 8,
  mermaid: mermaidPackage.version,
  mermaidConfig,
  roles,
  lineHeight,
};
