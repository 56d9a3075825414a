import type { Level } from '../../duty/schema.ts';
import { whoNames } from '../../duty/hands.ts';
import { dutyBar, mark } from '../../duty/mark.ts';
import { view, type View } from '../shared/view.ts';
import { sourceTitle, sourceView } from '../shared/source-view.ts';
import {
  compare,
  countOf,
  rung,
  type Change,
  type Ladder,
  type LadderData,
  type Rung,
} from './model.ts';

/** From the top of the ladder down, with what each level is called. */
export const levels: readonly { id: Level; name: string }[] = [
  { id: 'fully-managed', name: 'Fully managed' },
  { id: 'managed', name: 'Managed' },
  { id: 'unmanaged', name: 'Unmanaged' },
];

const does = {
  aws: 'AWS does it',
  customer: 'You do it',
  shared: 'AWS and you share it',
  none: 'It doesn’t apply',
};

/** What changed hands, then what stayed, duty by duty. */
export function changesList(data: LadderData, state: Ladder): View[] {
  const changes = compare(data, state);
  const moved = changes.filter(({ went }) => went !== null);
  const stayed = changes.filter(({ went }) => went === null);
  return [...group(data, 'Changed hands', moved), ...group(data, 'Stayed where they were', stayed)];
}

function group(data: LadderData, title: string, changes: Change[]): View[] {
  if (changes.length === 0) return [];
  return [
    view('p', { class: 'ladder-group' }, `${title}: ${changes.length}`),
    view('ul', { class: 'ladder-list' }, ...changes.map((change) => changeItem(data, change))),
  ];
}

function changeItem(data: LadderData, { duty, before, now, went }: Change): View {
  const source = data.sources[now.source];
  const sides =
    went === null ? whoNames[now.who] : `from ${whoNames[before.who]} to ${whoNames[now.who]}`;
  const inferred = now.inferred ? ' We inferred this from the source.' : '';
  return view(
    'li',
    {},
    ...(went === null ? [] : [mark(before.who), ' → ']),
    mark(now.who),
    view('b', {}, `${duty.label}: ${sides}.`),
    ` ${now.note}${inferred}`,
    ...(source ? [sourceView(source)] : []),
  );
}

/**
 * The bar of a rung: one cell per duty, in a row. With the rung before it, cells that have changed
 * hands get a stroke. It says nothing to screen readers.
 */
export function rungBar({ hands }: Rung, before?: Rung): View {
  return dutyBar(
    hands.map(({ who }) => who),
    'ladder-bar',
    {
      marked: hands.map(
        ({ who }, index) => before !== undefined && before.hands[index]?.who !== who,
      ),
    },
  );
}

/** What a rung means: what it gives and takes. */
export function rungCard({ label, level, givesUp, ...rung }: Rung): View[] {
  const [aws, shared, yours] = (['aws', 'shared', 'customer'] as const).map((who) =>
    countOf({ label, level, givesUp, ...rung }, who),
  );
  return [
    view('p', { class: 'sim-card-title' }, label),
    view('p', { class: 'sim-soft' }, levels.find(({ id }) => id === level)?.name ?? ''),
    view('p', {}, `AWS does ${aws} duties, ${shared} are shared, and ${yours} are yours.`),
    view('p', {}, givesUp),
  ];
}

/** What one cell means, and who says so. */
export function dutyCard(data: LadderData, state: Ladder, index: number): View[] {
  const change = compare(data, state)[index];
  if (change === undefined) return [];
  const { duty, before, now } = change;
  const source = data.sources[now.source];
  const [from, to] = [rung(data, state.from), rung(data, state.to)];
  const earlier = before.who === now.who ? '' : ` On ${from.label}: ${whoNames[before.who]}.`;
  return [
    view('p', { class: 'sim-card-title' }, duty.label),
    view('p', {}, mark(now.who), view('strong', {}, `${does[now.who]} on ${to.label}.`), earlier),
    view('p', {}, `${duty.means} ${now.note}`),
    ...(source
      ? [
          view(
            'p',
            { class: 'sim-soft' },
            now.inferred ? 'We inferred this from ' : 'Source: ',
            sourceTitle(source),
          ),
        ]
      : []),
  ];
}

/** The same in words, to be said aloud. */
export function dutyInWords(data: LadderData, state: Ladder, index: number): string {
  const change = compare(data, state)[index];
  if (change === undefined) return '';
  const { duty, now } = change;
  const note = now.note === '' ? '' : ` ${now.note}`;
  return `${duty.label} on ${rung(data, state.to).label}: ${does[now.who]}.${note}`;
}

/** What the marks mean. */
export function key(): View[] {
  return [
    ...(['aws', 'shared', 'customer', 'none'] as const).map((who) =>
      view('span', {}, mark(who), whoNames[who]),
    ),
    view('span', { class: 'ladder-key-moved' }, 'changed hands'),
  ];
}
