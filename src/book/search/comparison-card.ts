import type { Comparison, Side } from './compare.ts';
import { element, href } from '#search/ui/dom.ts';
import { whoNames } from '../duty/hands.ts';
import type { Who } from '../duty/schema.ts';
import { picture } from './decoration.ts';

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

function who(one: Who, { levelId }: Side): HTMLElement {
  return element('span', { 'data-level': levelId }, picture([one]), ` ${whoNames[one]}`);
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
