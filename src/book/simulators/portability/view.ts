import { view, type View } from '../shared/view.ts';
import type { SourceLink } from '../shared/source-link.ts';
import { sourceTitle, sourceView } from '../shared/source-view.ts';
import {
  differences,
  outcome,
  packings,
  type Difference,
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

/** Where each server is, after a noun. */
const serverNames: Record<Server, string> = {
  test: 'on the test server',
  production: 'in production',
};

/** A check mark or a cross; the words beside it say the same. */
export function mark(runs: boolean): View {
  return view(
    'svg',
    { class: 'port-mark', 'data-runs': String(runs), viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    view('path', { d: runs ? 'M2.5 8.5l3.5 4 7.5-9' : 'M3 3l10 10M13 3 3 13' }),
  );
}

/** How a server stands to the laptop in one respect: what a cell of the picture shows. */
export type Standing = 'same' | 'carried' | 'stops' | 'later';

/** The standing of one difference on one server. */
export function standing(
  table: Table,
  state: Portability,
  server: Server,
  difference: Difference,
): Standing {
  if (!state.differs[server].includes(difference)) return 'same';
  const { stoppedBy, cured } = outcome(table, state, server);
  if (cured.includes(difference)) return 'carried';
  return difference === stoppedBy ? 'stops' : 'later';
}

/** What stands in a cell: how it is on this server, and whether that matters. */
export function cellContent(
  table: Table,
  state: Portability,
  server: Server,
  difference: Difference,
): View[] {
  const { short } = table[difference];
  const how = standing(table, state, server, difference);
  if (how === 'same') return [view('span', {}, short.laptop)];
  return [view('span', {}, short[server]), mark(how === 'carried')];
}

/** Whether the application runs on a server, below its column. */
export function verdict(table: Table, state: Portability, server: Server): View[] {
  const { runs } = outcome(table, state, server);
  return [mark(runs), view('strong', {}, runs ? 'runs' : 'stops')];
}

/** What the terminal of a server shows when the application starts. */
export function terminal(table: Table, state: Portability, server: Server): View[] {
  const { message } = outcome(table, state, server);
  const command = state.packing === 'files' ? 'python app.py' : 'docker run shop';
  const output = message ?? 'Listening on port 8080';
  return [view('code', {}, output.startsWith('$') ? output : `$ ${command}\n${output}`)];
}

/** Why it runs or stops there, and who says so. `sources` are those of `table`, by id. */
export function card(
  table: Table,
  state: Portability,
  { server, difference }: Spot,
  sources: ReadonlyMap<string, SourceLink>,
): View[] {
  const row = table[difference];
  const { reason, source: id } = row.cells[state.packing];
  const source = sources.get(id);
  const isSame = standing(table, state, server, difference) === 'same';
  const title = `${row.label} ${serverNames[server]}: ${isSame ? row.laptop : row.differs[server]}`;
  return [
    view('p', { class: 'sim-card-title' }, title),
    ...(isSame
      ? [view('p', {}, 'It is the same as on the laptop. Click the cell to change it.')]
      : [view('p', {}, reason, ' ', ...(source ? [sourceTitle(source)] : []))]),
  ];
}

/** Whose terminal is shown. */
export function terminalName({ server }: Spot): string {
  return server === 'test' ? 'Terminal of the test server' : 'Terminal in production';
}

/** The cell that the reader touched last. */
export interface Spot {
  server: Server;
  difference: Difference;
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
    view('caption', { class: 'visually-hidden' }, 'Which differences an image takes care of'),
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
