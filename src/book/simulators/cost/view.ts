import { formatNumber, formatUsd } from '#ledger/format.ts';
import { type Scale, toUnit } from '../shared/scale.ts';
import { coordinate, type View, view } from '../shared/view.ts';
import {
  chartRequests,
  closeBand,
  closeFactor,
  compare,
  type Crossing,
  crossings,
  type Curve,
  curves,
  describe,
  grid,
  labelOf,
  type OptionId,
  pick,
  type Prices,
  type Setup,
} from './model.ts';

const plotHeight = 300;
const axisHeight = 26;
const height = plotHeight + axisHeight;
const across = 1000;

/** Labels of lines that end close together are moved apart to this distance. */
const labelGap = 17;

/** The share of the plot that the name of the band takes on a phone. */
const labelRoom = 0.5;

const requestsScale: Scale = { ...chartRequests, kind: 'log' };

/** The chart, and the crossing points by name, in the order of their numbers in it. */
export function chart(setup: Setup, prices: Prices): { picture: View; crossings: View[] } {
  const lines = curves(setup, prices);
  const points = crossings(lines, setup, prices);
  return {
    picture: picture(lines, points, setup),
    crossings:
      points.length > 0
        ? points.map((point) => named(point, setup))
        : [view('li', { 'data-none': true }, 'None of these lines cross on the chart.')],
  };
}

/** Cost over requests, both on logarithmic axes: scale on the left, lines, names on the right. */
function picture(lines: Curve[], points: Crossing[], setup: Setup): View {
  const highest = Math.max(1, ...lines.map(({ totals }) => totals.at(-1) ?? 0));
  const top = 10 ** Math.ceil(Math.log10(highest));
  const usdScale: Scale = { min: Math.max(0.1, top / 1e5), max: top, kind: 'log' };
  const y = (usd: number): number => coordinate(plotHeight * (1 - toUnit(usdScale, usd)));

  const band = bandParts(lines, setup);
  const paths = lines.map(({ option, totals }) => {
    const d = totals.flatMap((usd, place) =>
      usd < usdScale.min ? [] : `${x(grid[place] ?? 0)} ${y(usd)}`,
    );
    return view('path', {
      class: 'cost-line',
      'data-option': option,
      d: d.length === 0 ? '' : `M${d.join('L')}`,
    });
  });
  return view(
    'div',
    { class: 'cost-chart', 'aria-hidden': 'true' },
    usdLabels(usdScale, y),
    view(
      'svg',
      { class: 'cost-plot', width: '100%', height },
      ...band.area,
      view(
        'svg',
        {
          width: '100%',
          height: plotHeight,
          viewBox: `0 0 ${across} ${plotHeight}`,
          preserveAspectRatio: 'none',
        },
        view('path', { class: 'cost-grid', d: gridLines(usdScale, y) }),
        view('path', { class: 'cost-here', d: `M${x(setup.requestsPerMonth)} 0V${plotHeight}` }),
        ...paths,
      ),
      ...points.flatMap((point, index) => mark(point, index + 1, y)),
      ...requestLabels(),
      ...band.label,
    ),
    ...names(
      lines.map(({ option, totals }) => ({
        option,
        label: labelOf(option, setup),
        at: y(totals.at(-1) ?? 0),
      })),
    ),
  );
}

/** Where a number of requests lies across the plot, from 0 to 1. */
function unit(requests: number): number {
  return toUnit(requestsScale, requests);
}

function x(requests: number): number {
  return coordinate(unit(requests) * across);
}

function percent(requests: number): string {
  return `${coordinate(unit(requests) * 100)}%`;
}

function powersOfTen({ min, max }: Scale): number[] {
  const first = Math.ceil(Math.log10(min) - 1e-9);
  const last = Math.floor(Math.log10(max) + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}

function gridLines(usdScale: Scale, y: (usd: number) => number): string {
  const level = powersOfTen(usdScale).map((usd) => `M0 ${y(usd)}H${across}`);
  const down = powersOfTen(requestsScale).map((requests) => `M${x(requests)} 0V${plotHeight}`);
  return [...level, ...down].join('');
}

function usdLabels(usdScale: Scale, y: (usd: number) => number): View {
  const labels = powersOfTen(usdScale).map((usd) => {
    const text = usd < 1 ? formatUsd(usd) : `$${shortNumber(usd)}`;
    return view('text', { x: '100%', y: Math.max(10, y(usd) + 4), 'text-anchor': 'end' }, text);
  });
  return view('svg', { class: 'cost-scale', width: '100%', height }, ...labels);
}

function requestLabels(): View[] {
  const powers = powersOfTen(requestsScale);
  return powers.map((requests, index) => {
    const anchor = index === 0 ? 'start' : index === powers.length - 1 ? 'end' : 'middle';
    const attributes = {
      x: percent(requests),
      y: height - 6,
      'text-anchor': anchor,
      // Every second one may be left out where there is little room.
      'data-minor': index % 2 === 1,
    };
    return view('text', attributes, shortNumber(requests));
  });
}

/** "100", "10k", "1M", "1B": axis labels must fit on a phone. */
function shortNumber(value: number): string {
  if (value >= 1e9) return `${value / 1e9}B`;
  if (value >= 1e6) return `${value / 1e6}M`;
  return value >= 1e3 ? `${value / 1e3}k` : String(value);
}

/**
 * The band where the difference is too small to call, and its name, which goes on top of all: on
 * the side that the workload's line leaves free, unless the plot ends there.
 */
function bandParts(lines: Curve[], setup: Setup): { area: View[]; label: View[] } {
  const band = closeBand(lines);
  if (band === undefined) return { area: [], label: [] };
  const [from, to] = [unit(band.from), unit(band.to)];
  const isWorkloadLeft = unit(setup.requestsPerMonth) < (from + to) / 2;
  const isNameLeft = to > labelRoom && (1 - from < labelRoom || !isWorkloadLeft);
  const area = {
    class: 'cost-band',
    x: percent(band.from),
    width: `${coordinate((to - from) * 100)}%`,
    y: 0,
    height: plotHeight,
  };
  const place = isNameLeft
    ? { x: percent(band.to), dx: -4, 'text-anchor': 'end' }
    : { x: percent(band.from), dx: 4 };
  return {
    area: [view('rect', area)],
    label: [view('text', { ...place, y: 14 }, 'too close to call')],
  };
}

/** A dot where two lines cross, with its number: the costs rise, so each stands off the next one. */
function mark({ requests, usd }: Crossing, number: number, y: (usd: number) => number): View[] {
  const at = { cx: percent(requests), cy: y(usd) };
  const isBelow = number % 2 === 1;
  return [
    view('circle', { class: 'cost-crossing', ...at, r: 4 }),
    view(
      'text',
      {
        class: 'cost-crossing-number',
        x: at.cx,
        y: at.cy + (isBelow ? 18 : -9),
        dx: isBelow ? 8 : -8,
        'text-anchor': 'middle',
      },
      String(number),
    ),
  ];
}

/** The names at the ends of the lines, and the same as a key for screens that are too narrow. */
function names(ends: { option: OptionId; label: string; at: number }[]): View[] {
  const sorted = ends.toSorted((a, b) => a.at - b.at);
  const places = spread(sorted.map(({ at }) => at));
  const parts = sorted.flatMap(({ option, label, at }, index) => {
    const to = places[index] ?? at;
    return [
      view('path', { class: 'cost-line', 'data-option': option, d: `M0 ${at}L12 ${to}` }),
      view('text', { x: 16, y: coordinate(to + 4) }, label),
    ];
  });
  const key = sorted.map(({ option, label }) => {
    const line = view('path', { class: 'cost-line', 'data-option': option, d: 'M0 6H24' });
    return view('li', {}, view('svg', { width: 24, height: 12 }, line), label);
  });
  return [
    view('svg', { class: 'cost-names', width: '100%', height }, ...parts),
    view('ul', { class: 'cost-key' }, ...key),
  ];
}

/** Moves sorted places apart until neighbours keep their distance, and all stay in the plot. */
export function spread(places: readonly number[]): number[] {
  const apart: number[] = [];
  for (const place of places) {
    apart.push(Math.max(place, 8, (apart.at(-1) ?? -Infinity) + labelGap));
  }
  let floor = plotHeight;
  return apart
    .toReversed()
    .map((place) => {
      const lifted = Math.min(place, floor);
      floor = lifted - labelGap;
      return coordinate(lifted);
    })
    .toReversed();
}

/** One `tbody` for each option: its name and total, and under them the sum with its numbers. */
export function bill(setup: Setup, prices: Prices): View[] {
  const { costs, not } = compare(setup, prices);
  const best = costs[0]?.totalUsd ?? 0;
  const remark = (usd: number): string =>
    usd === best ? 'cheapest' : usd < best * closeFactor ? 'too close to call' : '';
  return [
    ...costs.map(({ option, totalUsd, parts }, index) =>
      view(
        'tbody',
        { 'data-best': index === 0 },
        head(fullName(option, setup, prices), remark(totalUsd), formatUsd(totalUsd)),
        ...parts.map((part) =>
          view(
            'tr',
            { 'data-part': true },
            view('td', {}, describe(part)),
            // The only part is the total, which stands one line above.
            view('td', { 'data-number': true }, parts.length > 1 ? formatUsd(part.usd) : ''),
          ),
        ),
      ),
    ),
    ...not.map(({ option, because }) =>
      view(
        'tbody',
        {},
        head(fullName(option, setup, prices), `not possible because ${because}`, '–'),
      ),
    ),
  ];
}

function head(name: string, remark: string, amount: string): View {
  const small = remark === '' ? [] : [' ', view('small', {}, remark)];
  return view(
    'tr',
    {},
    view('th', { scope: 'rowgroup' }, name, ...small),
    view('td', { 'data-number': true }, amount),
  );
}

function fullName(option: OptionId, setup: Setup, prices: Prices): string {
  const { vcpu, memoryGb } = pick(prices.sizes, setup.size);
  const task = `${vcpu} vCPU and ${formatNumber(memoryGb)} GB`;
  const names: Record<Exclude<OptionId, 'ec2'>, string> = {
    'lambda-x86': 'Lambda, x86',
    'lambda-arm': 'Lambda, Arm',
    'fargate-x86': `Fargate, x86, ${task}`,
    'fargate-arm': `Fargate, Arm, ${task}`,
    'fargate-spot': `Fargate Spot, x86, ${task}`,
  };
  if (option !== 'ec2') return names[option];
  const { id, architecture, isBurstable } = pick(prices.instances, setup.instance);
  const processor = architecture === 'arm' ? 'Arm' : 'x86';
  return `EC2, ${processor}, ${id}${isBurstable ? ', burstable' : ''}`;
}

function named({ cheaperBelow, cheaperAbove, requests, usd }: Crossing, setup: Setup): View {
  const pair = `${fullLabel(cheaperBelow, setup)} and ${fullLabel(cheaperAbove, setup)}`;
  const number = formatNumber(Number(requests.toPrecision(2)));
  return view(
    'li',
    {},
    `${pair} cost the same at about ${number} requests a month: ${formatUsd(usd)}.`,
  );
}

function fullLabel(option: OptionId, setup: Setup): string {
  return option === 'ec2' ? `one ${setup.instance}` : labelOf(option, setup);
}
