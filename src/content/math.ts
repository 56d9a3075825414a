import { render } from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { MdastNode } from 'satteri';
import temml from 'temml';
import { lineOf } from './walk.ts';

/** A formula of a page. */
export type MathNode = Extract<MdastNode, { type: 'math' | 'inlineMath' }>;

/** What is wrong with a formula, and in which line of its file. */
interface MathFault {
  problem: string;
  mend: string;
  line?: number | undefined;
}

/** `below` is how many lines below the first one of the formula the problem is. */
interface MathProblem {
  problem: string;
  mend: string;
  below: number;
}

/**
 * Styles that the formula can do without, since formula.css or the browser does the same. Without
 * its `width`, a table is as wide as its widest line, which suits all but numbered ones. The
 * content policy refuses `style` attributes, so what only they can say is refused.
 */
const spared = /^(?:display|math-depth|math-style|padding(?:-left|-right)?|width)$/;

/** What formula.css draws around parts of a formula. */
const drawn = /^(?:top|bottom|box|(?:up|down)diagonalstrike|updiagonalstrike downdiagonalstrike)$/;

/** What Temml writes for numbers and names of formulas, which its own script would fill in. */
const numbering = /\btml-(?:eqn|tag|label|ref)\b/;

/** A formula as MathML, which browsers draw without script; or what is wrong with it. */
export function mathOf(node: MathNode): { html: string } | MathFault {
  const line = lineOf(node);
  const isBlock = node.type === 'math';
  if (isBlock && node.meta) {
    return {
      problem: `What stands beside the mark that begins the math is not shown: "${node.meta}".`,
      mend: 'Write the formula into the lines below the mark, and nothing beside it.',
      line,
    };
  }
  if (node.value.trim() === '') {
    return { problem: 'The math is empty.', mend: 'Write a formula, or remove its marks.', line };
  }
  const found = mathmlOf(node.value, isBlock);
  if ('html' in found) return found;
  const { problem, mend, below } = found;
  // The formula of a block begins below its mark.
  return { problem, mend, line: (line ?? 1) + (isBlock ? 1 : 0) + below };
}

function mathmlOf(tex: string, isBlock: boolean): { html: string } | MathProblem {
  let written: string;
  try {
    written = temml.renderToString(tex, { displayMode: isBlock, throwOnError: true });
  } catch (error) {
    return unreadable(tex, error);
  }
  const tree = parseDocument(written);
  for (const element of DomUtils.getElementsByTagName('*', tree)) {
    const { style, mathbackground, notation, id, class: classes = '' } = element.attribs;
    if (element.name === 'a' || id !== undefined || numbering.test(classes)) {
      return {
        problem: 'The math numbers a formula, or refers to a number: none would be shown.',
        mend: 'Leave out \\tag, \\label, and \\ref, write `aligned` or `align*` for `align`, and refer to the formula in words.',
        below: 0,
      };
    }
    if (notation !== undefined && !drawn.test(notation)) {
      return {
        problem: `The math asks for "${notation}" around a part, which browsers don't draw.`,
        mend: 'Write \\overline, \\underline, \\cancel, or \\fbox instead, or leave it out.',
        below: 0,
      };
    }
    const refused = propertiesOf(style).find((name) => !spared.test(name));
    if (refused !== undefined || mathbackground !== undefined) {
      return {
        problem: `The math asks for the style "${refused ?? 'background'}", which the content policy refuses.`,
        mend: 'Leave out colors and lines between cells, and write \\fbox{$…$} for a box.',
        below: 0,
      };
    }
    delete element.attribs['style'];
  }
  return { html: render(tree) };
}

function propertiesOf(style = ''): string[] {
  return style
    .split(';')
    .map((declaration) => declaration.split(':')[0]?.trim() ?? '')
    .filter((name) => name !== '');
}

function unreadable(tex: string, error: unknown): MathProblem {
  const { message, position } = error as Error & { position?: number };
  // Behind the reason stands a piece of the formula with its fault underlined.
  const [reason = ''] = message.split(/ at (?:position \d+|end of input)/);
  return {
    problem: `The math cannot be read: ${reason.trim().replace(/\.$/, '')}.`,
    mend: 'Write TeX, such as \\frac{a}{b}; https://temml.org/docs/en/supported lists what it may hold.',
    below: position === undefined ? 0 : tex.slice(0, position).split('\n').length - 1,
  };
}
