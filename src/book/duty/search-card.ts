import type { Comparison, Side } from '#search/core/compare.ts';
import { element, href, shape } from '#search/ui/dom.ts';

/** Who does a duty, by the letters of the comparison's data. */
const sides: Readonly<Record<string, string>> = {
  a: 'AWS',
  c: 'you',
  s: 'shared',
  '-': 'not there',
};

const heads = { price: 'What does it cost?', duty: 'Who does it?', all: 'What differs most' };

/** The card of search that holds two services against each other. */
export function comparisonCard({ a, b, kind, rows }: Comparison): HTMLElement {
  const ladder = `${href('/service-levels/')}?before=${a.id}&rung=${b.id}`;
  const [address, wayOn] =
    kind === 'price'
      ? [href('/choosing/cost/'), 'Compare the cost of your own workload']
      : [ladder, 'Compare all duties'];
  return element(
    'section',
    { class: 'comparison', 'aria-label': `${nameOf(a)} and ${nameOf(b)} compared` },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element('tr', {}, element('th', { scope: 'col' }, heads[kind]), head(a), head(b)),
      ),
      element(
        'tbody',
        {},
        ...rows.map((row) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, row.label),
            ...[row.a, row.b].map((value) =>
              element('td', {}, ...(row.kind === 'duty' ? duty(value) : [figure(value)])),
            ),
          ),
        ),
      ),
    ),
    element('p', {}, element('a', { href: address }, wayOn)),
  );
}

function nameOf({ example, label }: Side): string {
  return example ?? label;
}

function head(side: Side): HTMLElement {
  const note = side.example === undefined ? 'the usual form' : `such as ${side.label}`;
  return element(
    'th',
    { scope: 'col' },
    element('a', { href: href(side.page) }, nameOf(side)),
    ...(side.example === undefined && !side.isUsualForm ? [] : [element('small', {}, note)]),
  );
}

function duty(letter: string): (Node | string)[] {
  return [mark(letter), ` ${sides[letter] ?? ''}`];
}

/** Filled when AWS does it, hollow when you do, half filled when both do, a dash for nobody. */
function mark(letter: string): SVGElement {
  const box = shape('rect', { x: 0.75, y: 0.75, width: 8.5, height: 10.5 });
  const half = shape('path', { d: 'M.75 11.25L9.25 .75v10.5z', class: 'filled' });
  if (letter === 'a') box.setAttribute('class', 'filled');
  const parts = letter === '-' ? [shape('path', { d: 'M2 6h6' })] : [box];
  return shape(
    'svg',
    { viewBox: '0 0 10 12', width: 10, height: 12, 'aria-hidden': 'true' },
    ...parts,
    ...(letter === 's' ? [half] : []),
  );
}

function figure(text: string): HTMLElement {
  if (text !== '') return element('span', {}, text);
  return element(
    'span',
    {},
    element('span', { 'aria-hidden': 'true' }, '–'),
    element('span', { class: 'visually-hidden' }, 'no such figure'),
  );
}
