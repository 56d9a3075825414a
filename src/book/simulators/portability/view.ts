import { view, type View } from '../shared/view.ts';
import type { SourceLink } from '../shared/source-link.ts';
import { sourceView } from '../shared/source-view.ts';
import {
  differences,
  inWords,
  outcome,
  packings,
  type Packing,
  type Portability,
  type Server,
  type Table,
} from './model.ts';

/** How each packing is called over a column of the table. */
export const packingNames: Record<Packing, string> = {
  files: 'Copied files',
  image: 'Image from the laptop',
  both: 'Image for Arm and x86',
};

/** A check mark or a cross; the words beside it say the same. */
export function mark(runs: boolean): View {
  return view(
    'svg',
    { class: 'port-mark', 'data-runs': String(runs), viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    view('path', { d: runs ? 'M2.5 8.5l3.5 4 7.5-9' : 'M3 3l10 10M13 3 3 13' }),
  );
}

/** What a terminal shows when the application starts. */
export function terminal(packing: Packing, message: string | null): View {
  const command = packing === 'files' ? 'python app.py' : 'docker run shop';
  const output = message ?? 'Listening on port 8080';
  return view(
    'pre',
    { class: 'port-terminal' },
    view('code', {}, output.startsWith('$') ? output : `$ ${command}\n${output}`),
  );
}

/** What happens on a server: verdict, terminal, and what else would be in the way. */
export function serverOutcome(table: Table, state: Portability, server: Server): View[] {
  const { runs, stoppedBy, message, next, cured } = outcome(table, state, server);
  const names = (list: readonly (typeof differences)[number][]): string =>
    inWords(list.map((one) => `the ${table[one].label.toLowerCase()}`));
  const verdict = stoppedBy === null ? 'Runs' : `Stops at: ${table[stoppedBy].label.toLowerCase()}`;
  const also = [
    cured.length > 0 ? `The image takes care of ${names(cured)}.` : '',
    next.length > 0
      ? `The next ${next.length === 1 ? 'obstacle' : 'obstacles'} would be ${names(next)}.`
      : '',
  ].filter((text) => text !== '');
  return [
    view('p', { class: 'port-verdict' }, mark(runs), view('strong', {}, verdict)),
    terminal(state.packing, message),
    ...(also.length > 0 ? [view('p', { class: 'sim-note' }, also.join(' '))] : []),
  ];
}

/** The truth table. `sources` are those of `table`, by id. */
export function truthTable(
  table: Table,
  packing: Packing,
  sources: ReadonlyMap<string, SourceLink>,
): View {
  return view(
    'table',
    // Narrow screens lay the rows out as blocks; the roles keep them rows of a table.
    { class: 'port-table', role: 'table', 'data-packing': packing },
    view('caption', {}, 'Which differences an image takes care of'),
    view(
      'thead',
      { role: 'rowgroup' },
      view(
        'tr',
        { role: 'row' },
        heading('What differs'),
        ...packings.map((one) => heading(packingNames[one], one)),
      ),
    ),
    view(
      'tbody',
      { role: 'rowgroup' },
      ...differences.map((difference) =>
        view(
          'tr',
          { role: 'row' },
          view('th', { scope: 'row', role: 'rowheader' }, table[difference].label),
          ...packings.map((one) => truthCell(table[difference].cells[one], one, sources)),
        ),
      ),
    ),
  );
}

function heading(text: string, column?: Packing): View {
  return view('th', { scope: 'col', role: 'columnheader', 'data-column': column }, text);
}

function truthCell(
  { runs, reason, source: id }: { runs: boolean; reason: string; source: string },
  column: Packing,
  sources: ReadonlyMap<string, SourceLink>,
): View {
  const source = sources.get(id);
  return view(
    'td',
    { role: 'cell', 'data-column': column },
    mark(runs),
    view('span', { class: 'port-when' }, `${packingNames[column]}: `),
    view('strong', {}, runs ? 'runs.' : 'stops.'),
    ` ${reason}`,
    ...(source ? [sourceView(source)] : []),
  );
}
