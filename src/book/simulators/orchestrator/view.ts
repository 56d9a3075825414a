import { coordinate, view, type View } from '../shared/view.ts';
import {
  healthyCount,
  isServing,
  serversIn,
  slotCount,
  scene,
  stepSeconds,
  zoneOf,
  zones,
  type Container,
  type State,
  type Zone,
} from './cluster.ts';
import { averageBusy, clock, failedLately, stateInWords, stateWord } from './words.ts';

/**
 * The cluster: the load balancer above, and below it both zones with their servers and slots.
 * In a live picture its parts are buttons; on paper and before the script is there they are not.
 */
export function clusterPicture(state: State, { isLive }: { isLive: boolean }): View[] {
  const { load } = state.settings;
  const failed = failedLately(state);
  const touch = (action: string, label: string, text: string): View[] =>
    isLive
      ? [view('button', { type: 'button', 'data-do': action, 'aria-label': label }, text)]
      : [];
  return [
    view(
      'div',
      { class: 'orch-balancer' },
      view('strong', {}, view('span', { class: 'orch-long' }, 'Load '), 'balancer'),
      view('span', {}, `${load}`, view('span', { class: 'orch-long' }, ' requests'), '/s'),
      ...touch('halve', 'Halve the traffic', 'Halve'),
      ...touch('double', 'Double the traffic', 'Double'),
      view(
        'span',
        { class: 'orch-failing', 'data-bad': failed > 0 },
        failed > 0 ? `✕ ${failed.toLocaleString('en-US')}` : 'none',
        view('span', { class: 'orch-long' }, ' failed'),
      ),
    ),
    view('div', { class: 'orch-zones' }, ...zones.map((zone) => zonePicture(state, zone, isLive))),
  ];
}

function zonePicture(state: State, zone: Zone, isLive: boolean): View {
  const isLost = state.lostZones.includes(zone);
  const name = view('b', {}, `Zone ${zone}`);
  return view(
    'div',
    { class: 'orch-zone', 'data-lost': isLost },
    view(
      'div',
      { class: 'orch-zone-head' },
      name,
      ...(isLive
        ? [
            view(
              'button',
              {
                type: 'button',
                'data-do': `zone-${zone}`,
                'aria-label': isLost ? `Bring back zone ${zone}` : `Cut off zone ${zone}`,
              },
              isLost ? 'Bring back' : 'Cut off',
            ),
          ]
        : [view('span', {}, isLost ? 'is cut off' : '')]),
    ),
    ...serversIn(zone).map((server) => serverPicture(state, server, isLive)),
  );
}

function serverPicture(state: State, server: number, isLive: boolean): View {
  const slots = Array.from({ length: scene.slotsPerServer }, (_, slot) => {
    const isHere = (item: { server: number; slot: number }): boolean =>
      item.server === server && item.slot === slot;
    const container = state.containers.find(isHere);
    const loss = state.losses.findLast(isHere);
    if (container) {
      return view('li', {}, containerBox(container, state.nextVersion > 2, isLive));
    }
    return loss
      ? view('li', {}, view('span', { class: 'orch-loss', 'data-key': loss.id }, `✕ ${loss.id}`))
      : view('li', {});
  });
  return view(
    'div',
    { class: 'orch-server' },
    view('p', {}, `Server ${server + 1}`),
    view('ul', {}, ...slots),
  );
}

function containerBox(container: Container, showsVersion: boolean, isLive: boolean): View {
  const { id, version } = container;
  const shown = showsVersion ? `${id}·v${version}` : String(id);
  const filled = isServing(container) ? container.busyPercent : 0;
  const attributes = { class: 'orch-box', 'data-key': id, 'data-state': stateOf(container) };
  const content = [
    view(
      'svg',
      { viewBox: '0 0 1 100', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      view('rect', { width: 1, height: 100, y: 100 - filled }),
    ),
    view('b', {}, shown),
    ' ',
    view('span', {}, stateWord(container)),
  ];
  if (!isLive) return view('span', attributes, ...content);
  const label = `Container ${shown} ${stateWord(container)}, ${stateInWords(container)}`;
  return view(
    'button',
    { type: 'button', ...attributes, 'data-container': id, 'aria-label': label },
    ...content,
  );
}

function stateOf(container: Container): string {
  if (container.phase !== 'running') return container.phase;
  if (container.health.verdict === 'healthy') {
    return container.frozenSeconds > 0 ? 'frozen' : 'healthy';
  }
  return container.health.verdict;
}

/** The latest decision, for the line below the picture. */
export function newestEntry({ log }: State): View[] {
  const entry = log.at(-1);
  if (entry === undefined)
    return [view('span', {}, 'Nothing has happened yet. Click something to break it.')];
  return [view('span', { class: 'orch-time' }, clock(entry.at)), view('span', {}, entry.text)];
}

/** The figures beside the chart. */
export function figures(state: State): View[] {
  const items: [string, string][] = [
    ['Desired', String(state.desired)],
    ['Healthy', String(healthyCount(state))],
    ['Busy', `${averageBusy(state)}%`],
    ['Time', clock(state.now)],
  ];
  return items.map(([label, value]) =>
    view('div', {}, view('dt', {}, label), view('dd', {}, value)),
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
      view('td', {}, `zone ${zoneOf(container.server)}, server ${container.server + 1}`),
      view('td', {}, stateInWords(container)),
    ),
  );
}

const chart = { width: 200, height: 64, fewestSteps: 40 };

function percent(height: number): string {
  return `${coordinate((height / chart.height) * 100)}%`;
}

/** Desired and healthy containers over time, and the steps in which requests failed. */
export function history({ samples }: State): View[] {
  const steps = Math.max(chart.fewestSteps, samples.length);
  const step = chart.width / steps;
  // The chart goes up to half of all slots until it needs more.
  const isFull = samples.some(({ desired, healthy }) => Math.max(desired, healthy) > slotCount / 2);
  const top = isFull ? slotCount : slotCount / 2;
  const y = (count: number): number =>
    coordinate(chart.height - (count / top) * (chart.height - 6));
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
    // A broad one and a fine one: where both are the same, both are seen.
    view('path', { class: 'orch-desired', d: line(({ desired }) => desired) }),
    view('path', { class: 'orch-healthy', d: line(({ healthy }) => healthy) }),
  );
  const from = samples[0]?.at ?? 0;
  return [
    view(
      'svg',
      { class: 'orch-counts', 'aria-hidden': 'true' },
      ...[0, top / 2, top].map((count) =>
        view(
          'text',
          { x: '100%', y: percent(y(count)), dy: '0.35em', 'text-anchor': 'end' },
          String(count),
        ),
      ),
    ),
    drawing,
    view(
      'p',
      { class: 'orch-times', 'aria-hidden': 'true' },
      view('span', {}, clock(from)),
      view('span', {}, clock(from + (steps - 1) * stepSeconds)),
    ),
  ];
}

/** The latest decisions, newest first. */
export function logEntries({ log }: State, limit: number): View[] {
  if (log.length === 0) {
    return [
      view('li', {}, view('span', {}, 'Nothing has happened yet. Click something to break it.')),
    ];
  }
  return log
    .slice(-limit)
    .toReversed()
    .map(({ at, actor, text }) =>
      view(
        'li',
        { 'data-actor': actor },
        view('span', { class: 'orch-time' }, clock(at)),
        view('span', {}, text),
      ),
    );
}
