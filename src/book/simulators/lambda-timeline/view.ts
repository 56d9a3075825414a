import { formatNumber, formatUsd } from '#ledger/format.ts';
import { inUnit } from '../shared/in-unit.ts';
import { coordinate, type View, view } from '../shared/view.ts';
import {
  billOf,
  type Pattern,
  records,
  type Refusal,
  type Rules,
  type Run,
  type Scenario,
  windowMs,
} from './model.ts';
import type { Constants } from './state.ts';

/** The plot's own units; across, they are stretched to whatever width the page has. */
const across = 1000;
const refusedHeight = 14;
const axisHeight = 24;

/** Above this many environments at once, rows would be too thin: numbers are stacked instead. */
const mostLanes = 42;
const thickestLane = 28;
const bins = 250;

/** A few rows do not need the height of many. The style sheet knows both heights. */
const fewLanes = 4;
const heights = { few: fewLanes * thickestLane, many: 252 };

function plotHeightOf({ lanes }: Run): number {
  return lanes.length <= fewLanes ? heights.few : heights.many;
}

/** The run as far as `nowMs`: one row per environment, or how many there are when they are many. */
export function picture(run: Run, scenario: Scenario, nowMs: number): View {
  const spanMs = windowMs(scenario);
  const shown = Math.min(nowMs, spanMs);
  const plotHeight = plotHeightOf(run);
  const floor = plotHeight + refusedHeight;
  const x = (atMs: number): number => coordinate((Math.min(atMs, shown) / spanMs) * across);
  const parts = run.lanes.length > mostLanes ? stacks(run, shown, spanMs) : rows(run, shown, x);
  return view(
    'svg',
    {
      class: 'timeline-picture',
      width: '100%',
      height: floor + axisHeight,
      'data-few': run.lanes.length <= fewLanes,
      'aria-hidden': 'true',
    },
    view(
      'svg',
      {
        width: '100%',
        height: floor,
        viewBox: `0 0 ${across} ${floor}`,
        preserveAspectRatio: 'none',
      },
      ...parts,
      view('path', { class: 'timeline-refused', d: refusals(run, shown, x) }),
      view('path', {
        class: 'timeline-axis',
        d: `M0 ${floor}H${across}${shown < spanMs ? `M${x(shown)} 0V${floor}` : ''}`,
      }),
    ),
    ...labels(run, spanMs),
  );
}

const comes: Record<Pattern, string> = {
  burst: 'in bursts',
  steady: 'spread evenly',
  night: 'during the day only',
  sparse: 'one every ten minutes',
};

/** What is drawn, for readers without the controls, and how to read it. */
export function caption({ lanes }: Run, scenario: Scenario): View[] {
  const { pattern, requestsPerMonth, durationMs, memoryMb, initMs, limit, provisioned } = scenario;
  const drawn =
    `The picture shows ${formatNumber(requestsPerMonth)} requests a month, ${comes[pattern]}, of ` +
    `${inUnit(durationMs, 'ms')} and ${inUnit(memoryMb, 'MB')} each. ` +
    `An environment takes ${inUnit(initMs, 'ms')} to start. At most ${formatNumber(limit)} run at ` +
    `once, and ${formatNumber(provisioned)} are kept ready. `;
  const reading =
    lanes.length > mostLanes
      ? 'The height is the number of environments. Time runs to the right.'
      : 'Each row is one environment. Time runs to the right.';
  return [view('span', { class: 'sim-still' }, drawn), view('span', {}, reading)];
}

function rows(run: Run, shown: number, x: (atMs: number) => number): View[] {
  const plotHeight = plotHeightOf(run);
  const lane = Math.min(thickestLane, plotHeight / Math.max(1, run.lanes.length));
  const bar = (from: number, to: number, row: number, thickness: number): string => {
    // Rows grow from the floor, as the stacks do.
    const top = coordinate(plotHeight - (row + 0.5) * lane - thickness / 2);
    // A call of milliseconds in a day would be invisible; three units are a pixel on a phone.
    const width = coordinate(Math.max(3, x(to) - x(from)));
    return `M${x(from)} ${top}h${width}v${coordinate(thickness)}h${-width}z`;
  };
  const paths = { idle: '', init: '', invoke: '' };
  for (const { lane: row, spans, goneAtMs, isProvisioned } of run.environments) {
    const bornMs = isProvisioned ? 0 : (spans[0]?.fromMs ?? 0);
    if (bornMs > shown) continue;
    paths.idle += bar(bornMs, Math.min(goneAtMs, shown), row, 1.5);
    for (const { kind, fromMs, toMs } of spans) {
      if (fromMs <= shown) paths[kind] += bar(fromMs, toMs, row, lane * 0.7);
    }
  }
  return Object.entries(paths).map(([kind, d]) => view('path', { class: `timeline-${kind}`, d }));
}

function stacks(run: Run, shown: number, spanMs: number): View[] {
  const counts = sampled(run, spanMs);
  const visible = Math.floor((shown / spanMs) * bins);
  const top = Math.max(1, ...counts.alive);
  const y = (count: number): number => coordinate(heights.many * (1 - count / top));
  const x = (bin: number): number => coordinate((bin / bins) * across);
  const area = (upper: (bin: number) => number, lower: (bin: number) => number): string => {
    let there = '';
    let back = '';
    for (let bin = 0; bin < visible; bin += 1) {
      there += `L${x(bin)} ${y(upper(bin))}H${x(bin + 1)}`;
      back = `L${x(bin + 1)} ${y(lower(bin))}H${x(bin)}${back}`;
    }
    return visible === 0 ? '' : `M${there.slice(1)}${back}z`;
  };
  const busy = (bin: number): number => counts.invoke[bin] ?? 0;
  const working = (bin: number): number => busy(bin) + (counts.init[bin] ?? 0);
  const alive = (bin: number): number => counts.alive[bin] ?? 0;
  return [
    view('path', { class: 'timeline-many', d: area(alive, working) }),
    view('path', { class: 'timeline-init', d: area(working, busy) }),
    view('path', { class: 'timeline-invoke', d: area(busy, () => 0) }),
  ];
}

/** How many environments exist, start and work at the beginning of each bin. */
function sampled(run: Run, spanMs: number): Record<'alive' | 'init' | 'invoke', number[]> {
  const counts = {
    alive: Array.from({ length: bins + 1 }, () => 0),
    init: Array.from({ length: bins + 1 }, () => 0),
    invoke: Array.from({ length: bins + 1 }, () => 0),
  };
  const bin = (atMs: number): number => Math.min(bins, Math.ceil((atMs / spanMs) * bins));
  const add = (into: number[], fromMs: number, toMs: number): void => {
    for (const [at, by] of [
      [bin(fromMs), 1],
      [bin(toMs), -1],
    ] as const) {
      into[at] = (into[at] ?? 0) + by;
    }
  };
  for (const { spans, goneAtMs, isProvisioned } of run.environments) {
    add(counts.alive, isProvisioned ? 0 : (spans[0]?.fromMs ?? 0), Math.min(goneAtMs, spanMs));
    for (const { kind, fromMs, toMs } of spans) add(counts[kind], fromMs, toMs);
  }
  for (const changes of Object.values(counts)) {
    let now = 0;
    changes.forEach((by, at) => (changes[at] = now += by));
  }
  return counts;
}

/** A stroke under the rows for each refused request. */
function refusals(run: Run, shown: number, x: (atMs: number) => number): string {
  const plotHeight = plotHeightOf(run);
  return run.refused
    .filter(({ atMs }) => atMs <= shown)
    .map(({ atMs }) => `M${x(atMs)} ${plotHeight + 3}v${refusedHeight - 5}`)
    .join('');
}

function labels(run: Run, spanMs: number): View[] {
  const height = plotHeightOf(run) + refusedHeight + axisHeight;
  const places = [0, 0.5, 1] as const;
  const anchors = ['start', 'middle', 'end'] as const;
  const times = places.map((place, index) =>
    view(
      'text',
      { x: `${place * 100}%`, y: height - 6, 'text-anchor': anchors[index] },
      timeLabel(place * spanMs, spanMs),
    ),
  );
  if (run.lanes.length <= mostLanes) return times;
  const most = `${formatNumber(run.lanes.length)} environments`;
  return [...times, view('text', { x: 2, y: 14 }, most)];
}

/** A moment of the window in the unit that suits its length: "5 s", "10 min", "12:00". */
export function timeLabel(atMs: number, spanMs: number): string {
  if (spanMs >= 86_400_000) return `${String(Math.round(atMs / 3_600_000)).padStart(2, '0')}:00`;
  if (spanMs > 3_600_000) return `${round(atMs / 3_600_000)} h`;
  if (spanMs > 60_000) return `${round(atMs / 60_000)} min`;
  return `${round(atMs / 1000)} s`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The figures under the picture. */
export interface Tally {
  requests: number;
  coldStarts: number;
  peak: number;
  refused: number;
}

/** Goes through the run once; what it returns tells at little cost what had happened by a moment. */
export function tallies(run: Run): (nowMs: number) => Tally {
  const served: number[] = [];
  const cold: number[] = [];
  for (const { spans } of run.environments) {
    let isWaiting = false;
    for (const { kind, fromMs } of spans) {
      // A call that waited for its environment came when the start began.
      if (!isWaiting) served.push(fromMs);
      isWaiting = kind === 'init';
      if (isWaiting) cold.push(fromMs);
    }
  }
  const refused = run.refused.map(({ atMs }) => atMs);
  const grown = records(run);
  const peaks = grown.map(({ atMs }) => atMs);
  for (const times of [served, cold]) times.sort((a, b) => a - b);
  return (nowMs) => ({
    requests: countBy(served, nowMs) + countBy(refused, nowMs),
    coldStarts: countBy(cold, nowMs),
    peak: grown[countBy(peaks, nowMs) - 1]?.inFlight ?? 0,
    refused: countBy(refused, nowMs),
  });
}

/** How many of the sorted `times` are not after `nowMs`. */
function countBy(times: readonly number[], nowMs: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? Infinity) <= nowMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The counts under the picture, as a list of terms and numbers. */
export function counters({ requests, coldStarts, peak, refused }: Tally): View[] {
  const counts: [term: string, count: number][] = [
    ['Requests', requests],
    ['Cold starts', coldStarts],
    ['Most at once', peak],
    ['Throttled', refused],
  ];
  return counts.map(([term, count]) =>
    view('div', {}, view('dt', {}, term), view('dd', {}, formatNumber(count))),
  );
}

function row(label: string, usd: number, kind?: string): View {
  return view(
    'tr',
    { 'data-row': kind },
    view('th', { scope: 'row' }, label),
    view('td', { 'data-number': true }, formatUsd(usd)),
  );
}

/** The rows of the bill: its parts, their sum, and what an always-on server costs instead. */
export function billRows(run: Run, scenario: Scenario, constants: Constants): View[] {
  const bill = billOf(run, scenario, constants);
  const isAllWarm = run.coldStarts > 0 && bill.initUsd === 0 && scenario.initMs > 0;
  const init = isAllWarm
    ? `Init: all environments stay warm after ${inWords(windowMs(scenario))}`
    : 'Init: the starts';
  return [
    row('Requests', bill.requestsUsd),
    row('Duration: the calls', bill.durationUsd),
    row(init, bill.initUsd),
    ...(scenario.provisioned > 0 ? [row('Kept ready', bill.readyUsd)] : []),
    row('Lambda', bill.totalUsd, 'total'),
    ...constants.alwaysOn.map(({ label, usd }) => row(label, usd)),
  ];
}

const lengths: [ms: number, one: string, many: string][] = [
  [86_400_000, 'one day', 'days'],
  [3_600_000, 'one hour', 'hours'],
  [60_000, 'one minute', 'minutes'],
  [1000, 'one second', 'seconds'],
];

/** A length of time in words: "10 seconds", "one minute". */
function inWords(spanMs: number): string {
  const [ms, one, many] = lengths.find(([ms]) => spanMs >= ms) ?? [1, 'one ms', 'ms'];
  return spanMs === ms ? one : `${round(spanMs / ms)} ${many}`;
}

/** Why a request was refused, as the end of a sentence. */
export function reasonOf(why: Refusal, { limit }: Scenario, rules: Rules): string {
  const reasons: Record<Refusal, string> = {
    limit: `the limit of ${formatNumber(limit)} at once was reached`,
    scaling: `the function needed more than ${formatNumber(rules.scalingEnvironments)} new environments in ${formatNumber(rules.scalingMs / 1000)} seconds`,
    rate: `more than ${formatNumber(rules.requestsPerEnvironment * limit)} requests arrived within a second`,
  };
  return reasons[why];
}

/** What the run shows, in sentences. */
export function summary(run: Run, scenario: Scenario, constants: Constants): string {
  const { requests, coldStarts, peak, refused } = tallies(run)(Infinity);
  const span = inWords(windowMs(scenario));
  const { totalUsd } = billOf(run, scenario, constants);
  const month = `A month of this costs ${formatUsd(totalUsd)}`;
  if (requests === 0) return `No request arrived, so no environment started. ${month}.`;
  const reasons = [
    ...new Set(run.refused.map(({ why }) => reasonOf(why, scenario, constants.rules))),
  ];
  const throttled =
    refused === 0
      ? 'No call was throttled.'
      : `Lambda throttled ${count(refused, 'call', 'calls')} because ${reasons.join(', and because ')}.`;
  const others = constants.alwaysOn.map(({ label, usd }) => `${label} costs ${formatUsd(usd)}`);
  return (
    `In ${span}, ${count(requests, 'request', 'requests')} arrived. ` +
    `${count(coldStarts, 'call', 'calls')} started cold, and at most ${formatNumber(peak)} ran at once. ` +
    `${throttled} ${month}. ${others.join('. ')}.`
  );
}

/** Where the run stands at `nowMs`, for a pause. */
export function standing(
  { requests, coldStarts, refused }: Tally,
  scenario: Scenario,
  nowMs: number,
): string {
  const at = timeLabel(nowMs, windowMs(scenario));
  return (
    `Paused at ${at}. So far, ${count(requests, 'request has', 'requests have')} arrived, ` +
    `${formatNumber(coldStarts)} started cold, and ${formatNumber(refused)} ${refused === 1 ? 'was' : 'were'} throttled.`
  );
}

function count(number: number, one: string, many: string): string {
  return `${formatNumber(number)} ${number === 1 ? one : many}`;
}
