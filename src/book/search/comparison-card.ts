import { element, href } from '#search/ui/dom.ts';
import { decodeHands, whoNames } from '../duty/hands.ts';
import { dutyBar } from '../duty/mark.ts';
import { toElement } from '../simulators/shared/dom.ts';
import type { Comparison, Side } from './compare.ts';

const heads = { price: 'What does it cost?', duty: 'Who does it?', all: 'What differs most' };

/** The card that holds two services against each other, in the rows that were asked for. */
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
  const [who = 'none'] = decodeHands(letter);
  return [toElement(dutyBar([who], 'hit-bar', { width: 10, height: 12 })), ` ${whoNames[who]}`];
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
