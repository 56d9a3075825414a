import { coordinate, view, type View } from '../shared/view.ts';
import {
  healthyCount,
  isServing,
  machinesIn,
  placeCount,
  scene,
  stepSeconds,
  zoneOf,
  zones,
  type Container,
  type State,
  type Zone,
} from './model.ts';
import { actorNames, averageBusy, clock, failedLately, stateInWords, stateWord } from './words.ts';

/** Size of a zone's picture, in its own units: near to CSS pixels on every screen. */
const place = { width: 70, height: 58, gap: 6 };
const machine = { top: 22, height: 90 };
const zoneWidth = scene.placesPerMachine * (place.width + place.gap) + place.gap + 8;

/** One zone: machines with their places, and the containers in them. */
function zonePicture(state: State, zone: Zone): View {
  const isLost = state.lostZones.includes(zone);
  const machines = machinesIn(zone);
  const height = machines.length * (machine.height + 8);
  return view(
    'svg',
    { class: 'orch-zone', viewBox: `0 0 ${zoneWidth} ${height}`, 'aria-hidden': 'true' },
    ...machines.map((id, index) =>
      view(
        'g',
        { transform: `translate(0 ${index * (machine.height + 8)})`, 'data-lost': isLost },
        view('rect', {
          class: 'orch-machine',
          x: 1,
          y: 1,
          width: zoneWidth - 2,
          height: machine.height - 2,
          rx: 4,
        }),
        view('text', { class: 'orch-title', x: 8, y: 17 }, `Server ${id + 1}`),
        ...(isLost
          ? [view('text', { class: 'orch-lost', x: zoneWidth / 2, y: 58 }, 'cut off')]
          : places(state, id)),
      ),
    ),
  );
}

function places(state: State, id: number): View[] {
  const here = state.containers.filter((container) => container.machine === id);
  const showsVersion = state.nextVersion > 2;
  return Array.from({ length: scene.placesPerMachine }, (_, index) => {
    const x = 4 + place.gap + index * (place.width + place.gap);
    const container = here[index];
    const box = { x, y: machine.top + 2, width: place.width, height: place.height, rx: 3 };
    if (!container) return view('rect', { class: 'orch-place', ...box });
    return containerBox(container, box, showsVersion);
  });
}

function containerBox(
  container: Container,
  box: { x: number; y: number; width: number; height: number; rx: number },
  showsVersion: boolean,
): View {
  const { id, version } = container;
  const filled = isServing(container) ? (box.height * container.busyPercent) / 100 : 0;
  const middle = box.x + box.width / 2;
  return view(
    'g',
    { class: 'orch-container', 'data-state': stateOf(container) },
    view('rect', { class: 'orch-box', ...box }),
    view('rect', {
      class: 'orch-load',
      x: box.x,
      y: coordinate(box.y + box.height - filled),
      width: box.width,
      height: coordinate(filled),
    }),
    view('rect', { class: 'orch-edge', ...box }),
    view(
      'text',
      { class: 'orch-id', x: middle, y: box.y + 24 },
      showsVersion ? `${id} · v${version}` : String(id),
    ),
    view('text', { class: 'orch-word', x: middle, y: box.y + 44 }, stateWord(container)),
  );
}

function stateOf(container: Container): string {
  if (container.phase !== 'running') return container.phase;
  if (container.health.verdict === 'healthy') {
    return container.frozenSeconds > 0 ? 'frozen' : 'healthy';
  }
  return container.health.verdict;
}

/** The figures over the picture. */
export function figures(state: State): View[] {
  const failed = failedLately(state);
  const items: [string, string, boolean][] = [
    ['Desired', String(state.desired), false],
    ['Healthy', String(healthyCount(state)), healthyCount(state) < state.desired],
    ['Requests / s', String(state.settings.load), false],
    ['Busy', `${averageBusy(state)}%`, averageBusy(state) > 95],
    ['Failed in 15 s', failed.toLocaleString('en'), failed > 0],
    ['Time', clock(state.now), false],
  ];
  return items.map(([label, value, isBad]) =>
    view('div', { 'data-bad': isBad }, view('dt', {}, label), view('dd', {}, value)),
  );
}

/** The same as the picture, container by container. */
export function containerRows({ containers }: State): View[] {
  if (containers.length === 0) {
    return [view('tr', {}, view('td', { colspan: 4 }, 'There are no containers.'))];
  }
  return containers.map((container) =>
    view(
      'tr',
      {},
      view('th', { scope: 'row' }, String(container.id)),
      view('td', {}, String(container.version)),
      view('td', {}, `zone ${zoneOf(container.machine)}, server ${container.machine + 1}`),
      view('td', {}, stateInWords(container)),
    ),
  );
}

const chart = { width: 640, height: 120, fewestSteps: 40 };

/** Desired and healthy containers over time, and the steps in which requests failed. */
export function history({ samples }: State): View[] {
  const steps = Math.max(chart.fewestSteps, samples.length);
  const step = chart.width / steps;
  // Half the places fill the chart until there is more to show.
  const isFull = samples.some(
    ({ desired, healthy }) => Math.max(desired, healthy) > placeCount / 2,
  );
  const top = isFull ? placeCount : placeCount / 2;
  const y = (count: number): number =>
    coordinate(chart.height - (count / top) * (chart.height - 8));
  const line = (value: (sample: State['samples'][number]) => number): string =>
    samples
      .map(
        (sample, index) =>
          `${index === 0 ? 'M' : 'V'}${index === 0 ? `0 ${y(value(sample))}` : y(value(sample))}H${coordinate((index + 1) * step)}`,
      )
      .join('');
  const failures = samples.map((sample, index) => {
    const before = samples[index - 1] ?? sample;
    const failed = sample.total.failed - before.total.failed;
    if (failed <= 0) return '';
    const share = Math.min(1, failed / Math.max(1, sample.total.arrived - before.total.arrived));
    const height = coordinate(Math.max(3, share * (chart.height - 4)));
    const [left, width] = [coordinate(index * step + 1), coordinate(step - 2)];
    return `M${left} ${chart.height}v-${height}h${width}v${height}z`;
  });
  const drawing = view(
    'svg',
    {
      class: 'orch-history',
      viewBox: `0 0 ${chart.width} ${chart.height}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    ...[1, 2, 3, 4].map((quarter) =>
      view('path', { class: 'orch-grid', d: `M0 ${y((quarter * top) / 4)}H${chart.width}` }),
    ),
    view('path', { class: 'orch-failed', d: failures.join('') }),
    view('path', { class: 'orch-healthy', d: line(({ healthy }) => healthy) }),
    view('path', { class: 'orch-desired', d: line(({ desired }) => desired) }),
  );
  const from = samples[0]?.at ?? 0;
  return [
    view('p', { class: 'orch-scale' }, `${top} containers`),
    drawing,
    view(
      'p',
      { class: 'orch-scale orch-times' },
      view('span', {}, clock(from)),
      view('span', {}, clock(from + (steps - 1) * stepSeconds)),
    ),
  ];
}

/** The latest decisions, newest first. */
export function logEntries({ log }: State, most: number): View[] {
  if (log.length === 0) {
    return [
      view(
        'li',
        {},
        view('span', {}, 'Nothing has happened yet. Use the buttons to break something.'),
      ),
    ];
  }
  return log
    .slice(-most)
    .toReversed()
    .map(({ at, actor, text }) =>
      view(
        'li',
        { 'data-actor': actor },
        view('span', { class: 'orch-time' }, clock(at)),
        view('span', {}, view('strong', {}, `${actorNames[actor]}.`), ` ${text}`),
      ),
    );
}

/** Both zones, each under its name. */
export function zoneList(state: State): View[] {
  return zones.map((zone) =>
    view('div', {}, view('p', { class: 'orch-name' }, `Zone ${zone}`), zonePicture(state, zone)),
  );
}
