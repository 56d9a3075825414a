import type { Comparison, Side } from '#lib/search/compare.ts';
import { element, href, shape } from './dom.ts';

const cellWidth = 7;
const cellHeight = 12;
const whoNames: Readonly<Record<string, string>> = {
  a: 'AWS',
  c: 'you',
  s: 'shared',
  '-': 'not there',
};

/** The duty bar in small: filled where AWS does the work, hollow where you do, half when shared. */
export function smallBar(cells: string, level: string): HTMLElement {
  const count = (who: string) => cells.split(who).length - 1;
  return element(
    'span',
    { class: 'hit-duties', 'data-level': level },
    picture(cells),
    element(
      'span',
      { class: 'visually-hidden' },
      `AWS does ${count('a')} of ${cells.length} duties, ${count('s')} shared, you do ${count('c')}.`,
    ),
  );
}

/** What differs between two sides: duties, then figures, with links to both. */
export function comparisonCard({ a, b, duties, same, figures }: Comparison): HTMLElement {
  const ladder = `${href('/service-levels/')}?before=${a.id}&rung=${b.id}`;
  return element(
    'section',
    { class: 'comparison', 'aria-label': `${nameOf(a)} and ${nameOf(b)} compared` },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element('tr', {}, element('th', { scope: 'col' }, 'Who does it?'), head(a), head(b)),
      ),
      element(
        'tbody',
        {},
        ...duties.map((duty) => row(duty.label, who(duty.a, a), who(duty.b, b))),
        ...figures.map((figure) => row(figure.label, value(figure.a), value(figure.b))),
      ),
    ),
    element(
      'p',
      {},
      duties.length === 0
        ? 'The same side does every duty. '
        : `The same side does the other ${same} duties. `,
      element('a', { href: ladder }, 'Duty by duty'),
    ),
  );
}

function nameOf({ level, label }: Side): string {
  return level === '' ? label : level;
}

function head(side: Side): HTMLElement {
  const example = element('small', {}, `such as ${side.label}`);
  return element(
    'th',
    { scope: 'col', 'data-level': side.levelId },
    element('a', { href: href(side.page) }, nameOf(side)),
    ...(side.level === '' ? [] : [example]),
  );
}

function row(label: string, ...cells: Node[]): HTMLElement {
  const columns = cells.map((one) => element('td', {}, one));
  return element('tr', {}, element('th', { scope: 'row' }, label), ...columns);
}

function who(letter: string, { levelId }: Side): HTMLElement {
  return element('span', { 'data-level': levelId }, picture(letter), ` ${whoNames[letter] ?? ''}`);
}

function value(text: string): HTMLElement {
  if (text !== '') return element('span', {}, text);
  return element(
    'span',
    {},
    element('span', { 'aria-hidden': 'true' }, '–'),
    element('span', { class: 'visually-hidden' }, 'no such figure'),
  );
}

function picture(cells: string): SVGElement {
  const width = cells.length * cellWidth;
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${cellHeight}`, width, height: cellHeight, 'aria-hidden': 'true' },
    ...[...cells].flatMap((letter, place) => cell(letter, place * cellWidth)),
  );
}

function cell(letter: string, x: number): SVGElement[] {
  const right = x + cellWidth - 1.5;
  if (letter === '-') return [shape('path', { d: `M${x + 1.5} ${cellHeight / 2}H${right - 1}` })];
  const size = { x: x + 0.5, y: 0.5, width: cellWidth - 2, height: cellHeight - 1 };
  const box = shape('rect', { ...size, class: letter === 'a' ? 'filled' : '' });
  if (letter !== 's') return [box];
  const half = `M${x + 0.5} ${cellHeight - 0.5}L${right} .5v${cellHeight - 1}z`;
  return [box, shape('path', { d: half, class: 'filled' })];
}
