import type { MermaidConfig } from 'mermaid';
import { mermaidConfig, standIns } from './style.ts';

/** The types whose boxes and lines have classes of the site's own; style.ts says how they look. */
const nets = /^(?:flowchart|graph|sequenceDiagram|stateDiagram)\b/;

/** The type of a source: its first word, behind frontmatter, directives and comments. */
export function typeOf(text: string): string {
  const body = text.replace(/^\s*---\n[^]*?\n\s*---\n/, '').replace(/%%.*$/gm, '');
  return /[\w-]+/.exec(body)?.[0] ?? '';
}

/** Whether a source is of one of the other types, which Mermaid colors by series. */
export function isOfMoreTypes(text: string): boolean {
  return !nets.test(typeOf(text));
}

const fills = [standIns['aws-tint'], standIns.straw, standIns.sunken, standIns.surface];
const lines = [standIns.aws, standIns.ink, standIns['ink-soft'], standIns['hairline-strong']];
const series = (count: number, name: (index: number) => string, colors: readonly string[]) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [name(index), colors[index % colors.length]]),
  );

/**
 * How the other types look: every series has one of a few tints, whose words say which it is.
 * Colors that Mermaid works out of ours become the ground of boxes or the ink of lines.
 */
export const moreTypesConfig: MermaidConfig = {
  ...mermaidConfig,
  // ELK lays out flowcharts only; a mind map fails with it.
  layout: 'dagre',
  themeVariables: {
    ...mermaidConfig.themeVariables,
    ...series(12, (index) => `pie${index + 1}`, fills),
    pieStrokeColor: standIns.ink,
    pieOuterStrokeColor: standIns.ink,
    pieOpacity: '1',
    ...series(12, (index) => `cScale${index}`, fills),
    ...series(12, (index) => `cScalePeer${index}`, lines),
    ...series(12, (index) => `cScaleInv${index}`, lines),
    ...series(12, (index) => `cScaleLabel${index}`, [standIns.ink]),
    ...series(8, (index) => `git${index}`, lines),
    ...series(8, (index) => `gitBranchLabel${index}`, [standIns.paper]),
    ...series(8, (index) => `fillType${index}`, fills),
    sectionBkgColor: standIns.surface,
    sectionBkgColor2: standIns.surface,
    altSectionBkgColor: standIns.paper,
    taskBkgColor: standIns['aws-tint'],
    taskBorderColor: standIns.aws,
    activeTaskBkgColor: standIns.straw,
    activeTaskBorderColor: standIns.ink,
    critBkgColor: standIns['failure-tint'],
    critBorderColor: standIns.failure,
    doneTaskBkgColor: standIns.surface,
    doneTaskBorderColor: standIns['ink-soft'],
    gridColor: standIns.hairline,
  },
  pie: { textPosition: 0.7 },
  gitGraph: { rotateCommitLabel: false },
  gantt: { useWidth: 720 },
  journey: { textPlacement: 'tspan' },
};
