import { whoNames } from '../../duty/hands.ts';
import { dutyBar, mark } from '../../duty/mark.ts';
import { view, type View } from '../shared/view.ts';
import { sourceView } from '../shared/source-view.ts';
import { compare, rung, type Change, type Hand, type Ladder, type LadderData } from './model.ts';

const moves = {
  'to AWS': 'Moves towards AWS.',
  'to you': 'Moves towards you.',
  came: 'New here.',
  away: 'Does not exist here.',
};

/** The table under the ladder: what changed hands, then what stayed. */
export function changesTable(data: LadderData, state: Ladder): View {
  const changes = compare(data, state);
  const [from, to] = [rung(data, state.from), rung(data, state.to)];
  const moved = changes.filter(({ went }) => went !== null);
  const stayed = changes.filter(({ went }) => went === null);
  return view(
    'table',
    // Narrow screens lay the rows out as grids; the roles keep them rows of a table.
    { class: 'ladder-table', role: 'table' },
    view('caption', { class: 'visually-hidden' }, `Who does what on ${from.label} and ${to.label}`),
    view(
      'thead',
      { role: 'rowgroup' },
      row(
        view('th', { scope: 'col', role: 'columnheader' }, 'Duty'),
        view('th', { scope: 'col', role: 'columnheader' }, small('before'), from.label),
        view('th', { scope: 'col', role: 'columnheader' }, small('now'), to.label),
        view('th', { scope: 'col', role: 'columnheader' }, 'Why'),
      ),
    ),
    ...group(data, 'Changed hands', moved, state),
    ...group(data, 'Stayed where they were', stayed, state),
  );
}

function group(data: LadderData, title: string, changes: Change[], state: Ladder): View[] {
  if (changes.length === 0) return [];
  const heading = view(
    'th',
    { scope: 'rowgroup', colspan: 4, role: 'rowheader' },
    `${title}: ${changes.length}`,
  );
  const levels = { from: rung(data, state.from).level, to: rung(data, state.to).level };
  return [
    view(
      'tbody',
      { role: 'rowgroup' },
      view('tr', { class: 'ladder-group', role: 'row' }, heading),
      ...changes.map((change) => changeRow(data, change, levels)),
    ),
  ];
}

function changeRow(
  data: LadderData,
  { duty, before, now, went }: Change,
  levels: { from: string; to: string },
): View {
  const source = data.sources[now.source];
  const why = [
    ...(went === null ? [] : [view('strong', {}, moves[went]), ' ']),
    ...(now.note === '' ? [] : [`${now.note} `]),
    ...(now.inferred ? ['Our reading of the source.'] : []),
  ];
  const means = went === null ? [] : [view('span', { class: 'ladder-means' }, duty.means)];
  return view(
    'tr',
    { role: 'row', 'data-went': went ?? undefined },
    view('th', { scope: 'row', role: 'rowheader' }, duty.label, ...means),
    view('td', { role: 'cell', 'data-level': levels.from }, ...whoDoesIt(before)),
    view(
      'td',
      { role: 'cell', 'data-level': levels.to },
      ...whoDoesIt(now),
      ...(source ? [sourceView(source)] : []),
    ),
    view('td', { role: 'cell', class: 'ladder-why' }, ...why),
  );
}

function whoDoesIt({ who }: Hand): View[] {
  return [mark(who), view('span', {}, whoNames[who])];
}

function row(...cells: View[]): View {
  return view('tr', { role: 'row' }, ...cells);
}

function small(text: string): View {
  return view('span', { class: 'ladder-when' }, text);
}

/** The bar of a rung: one cell per duty, in a row. Says nothing to screen readers. */
export function rungBar(hands: readonly Hand[]): View {
  return dutyBar(
    hands.map(({ who }) => who),
    'ladder-bar',
  );
}
