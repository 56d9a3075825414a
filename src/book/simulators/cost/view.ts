import { formatNumber, formatUsd } from '#ledger/format.ts';
import { formatAmount } from '../shared/amount.ts';
import { type Scale, toUnit } from '../shared/scale.ts';
import { coordinate, type View, view } from '../shared/view.ts';
import {
  chartRequests,
  closeBand,
  closeFactor,
  compare,
  type Crossing,
  type Curve,
  describe,
  grid,
  labelOf,
  type OptionId,
  pick,
  type Prices,
  type Setup,
  shown,
  totalAt,
} from './model.ts';

/**
 * The plot's own units, both ways. It is stretched to whatever room the page has; what must not be
 * stretched, texts and dots, has its position in percent.
 */
const size = 1000;

/** Labels of lines that end close together are moved apart to this distance. */
const labelGap = 56;

/** Along the axis of requests: what the slider covers, too. */
export const requestsScale: Scale = { ...chartRequests, kind: 'log' };

export interface Chart {
  lines: readonly Curve[];
  points: readonly Crossing[];
  setup: Setup;
  prices: Prices;
  /** Where a pointer reads the lines; without one they are read at the workload. */
  readAt?: number | undefined;
}

/** Cost over requests, both on logarithmic axes: scale on the left, lines, names on the right. */
export function picture({ lines, points, setup, prices, readAt }: Chart): View {
  const at = readAt ?? setup.requestsPerMonth;
  const y = heights(lines);
  const readings = new Map(
    shown(setup).map((option) => [option, totalAt(option, at, setup, prices)]),
  );
  const paths = lines.map(({ option, totals }) => {
    const corners = totals.map((usd, index) => `${x(grid[index] ?? 0)} ${y.of(usd)}`);
    return line(option, `M${corners.join('L')}`);
  });
  const dots = lines.flatMap(({ option }) => {
    const usd = readings.get(option);
    const height = usd === undefined ? size : y.of(usd);
    if (height >= size) return [];
    const position = { cx: percent(x(at)), cy: percent(height), r: 4 };
    return [view('circle', { class: 'cost-reading', 'data-option': option, ...position })];
  });
  const grids = [
    ...powersOfTen(y.scale).map((usd) => `M0 ${y.of(usd)}H${size}`),
    ...powersOfTen(requestsScale).map((requests) => `M${x(requests)} 0V${size}`),
  ];
  const isReadElsewhere = at !== setup.requestsPerMonth;
  return view(
    'div',
    { class: 'cost-chart', 'aria-hidden': 'true' },
    workloadLabel(setup.requestsPerMonth),
    view(
      'svg',
      { class: 'cost-scale' },
      ...powersOfTen(y.scale).map((usd) =>
        view(
          'text',
          { x: '100%', y: percent(y.of(usd)), dy: 4, 'text-anchor': 'end' },
          dollars(usd),
        ),
      ),
    ),
    view(
      'svg',
      { class: 'cost-plot' },
      stretched(
        ...band(lines),
        view('path', { class: 'cost-grid', d: grids.join('') }),
        view('path', { class: 'cost-here', d: `M${x(setup.requestsPerMonth)} 0V${size}` }),
        ...(isReadElsewhere
          ? [view('path', { class: 'cost-hair', d: `M${x(at)} 0V${size}` })]
          : []),
        ...paths,
      ),
      ...crossingLabels(lines, points, setup, y.of),
      ...bandLabel(lines),
      ...dots,
    ),
    view(
      'svg',
      { class: 'cost-axis' },
      ...powersOfTen(requestsScale).map((requests, index, all) =>
        view(
          'text',
          {
            x: percent(x(requests)),
            y: 18,
            'text-anchor': index === 0 ? 'start' : index === all.length - 1 ? 'end' : 'middle',
            // Every second one may be left out where there is little room.
            'data-minor': index % 2 === 1,
          },
          shortNumber(requests),
        ),
      ),
    ),
    ...names(lines, setup, y.of),
    view('p', { class: 'cost-read' }, `A month at ${formatAmount(at, 'requests')} requests:`),
    key(lines, readings, setup),
  );
}

/** The axis of dollars: five powers of ten below the dearest, or from ten cents on. */
function heights(lines: readonly Curve[]): { scale: Scale; of: (usd: number) => number } {
  const dearest = Math.max(1, ...lines.map(({ totals }) => totals.at(-1) ?? 0));
  const max = 10 ** Math.ceil(Math.log10(dearest));
  const scale: Scale = { min: Math.max(0.1, max / 1e5), max, kind: 'log' };
  // What costs less than the axis shows runs out of the plot below, and is cut off there.
  const belowMin = size * 1.2;
  return {
    scale,
    of: (usd) => (usd < scale.min ? belowMin : coordinate(size * (1 - toUnit(scale, usd)))),
  };
}

function line(option: OptionId, d: string): View {
  return view('path', { class: 'cost-line', 'data-option': option, d });
}

function stretched(...children: View[]): View {
  return view(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, preserveAspectRatio: 'none', class: 'cost-stretched' },
    ...children,
  );
}

function x(requests: number): number {
  return coordinate(toUnit(requestsScale, requests) * size);
}

function percent(position: number): string {
  return `${coordinate((position / size) * 100)}%`;
}

function powersOfTen({ min, max }: Scale): number[] {
  const first = Math.ceil(Math.log10(min) - 1e-9);
  const last = Math.floor(Math.log10(max) + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}

function dollars(usd: number): string {
  return usd < 1 ? formatUsd(usd) : `$${shortNumber(usd)}`;
}

/** "100", "10k", "1M", "1B": axis labels must fit on a phone. */
function shortNumber(value: number): string {
  if (value >= 1e9) return `${value / 1e9}B`;
  if (value >= 1e6) return `${value / 1e6}M`;
  return value >= 1e3 ? `${value / 1e3}k` : String(value);
}

/** The grip of the workload's line, above the plot. */
function workloadLabel(requests: number): View {
  const at = x(requests);
  return view(
    'svg',
    { class: 'cost-grip' },
    view(
      'text',
      {
        x: percent(at),
        y: 13,
        'text-anchor': at < 150 ? 'start' : at > 850 ? 'end' : 'middle',
      },
      `your workload: ${formatAmount(requests, 'requests')}`,
    ),
    view(
      'svg',
      { x: percent(at), y: 19, overflow: 'visible' },
      view('path', { d: 'M-6 0h12L0 8z' }),
    ),
  );
}

function band(lines: readonly Curve[]): View[] {
  const found = closeBand(lines);
  if (found === undefined) return [];
  const [from, to] = [x(found.from), x(found.to)];
  return [
    view('rect', { class: 'cost-band', x: from, width: coordinate(to - from), y: 0, height: size }),
  ];
}

/** Its name, at the top of the plot: on the side where there is more room. */
function bandLabel(lines: readonly Curve[]): View[] {
  const found = closeBand(lines);
  if (found === undefined) return [];
  const [from, to] = [x(found.from), x(found.to)];
  const isLeft = from > size - to;
  const place = isLeft
    ? { x: percent(from), dx: -5, 'text-anchor': 'end' }
    : { x: percent(to), dx: 5 };
  return [view('text', { ...place, y: 15 }, 'too close to call')];
}

/**
 * A dot where two lines cross. Where the cheapest option changes, it is said which one is cheapest
 * from there on: below the dot, because nothing is drawn below the cheapest line.
 */
function crossingLabels(
  lines: readonly Curve[],
  points: readonly Crossing[],
  setup: Setup,
  y: (usd: number) => number,
): View[] {
  return points.flatMap((point) => {
    const at = { x: x(point.requests), y: y(point.usd) };
    const dot = view('circle', {
      class: 'cost-crossing',
      cx: percent(at.x),
      cy: percent(at.y),
      r: 4,
    });
    if (!isCheapest(point, lines)) return [dot];
    const isLow = at.y > size * 0.7;
    const isLeft = at.x < size / 2;
    const end = { x: coordinate(at.x + 40), y: coordinate(at.y + (isLow ? -180 : 180)) };
    const height = { y: percent(end.y), dy: isLow ? -4 : 12 };
    // At the right edge of the plot where it would run over it.
    const place = isLeft ? { x: percent(end.x) } : { x: '100%', 'text-anchor': 'end' };
    const from = formatAmount(Number(point.requests.toPrecision(2)), 'requests');
    return [
      stretched(
        view('path', {
          class: 'cost-leader',
          'data-option': point.cheaperAbove,
          d: `M${at.x} ${at.y}L${end.x} ${end.y}`,
        }),
      ),
      dot,
      view(
        'text',
        { class: 'cost-crossing-label', ...height, ...place },
        `${labelOf(point.cheaperAbove, setup)} from ${from}`,
      ),
    ];
  });
}

/** Whether no line runs below a crossing point. */
function isCheapest({ requests, usd }: Crossing, lines: readonly Curve[]): boolean {
  const nearest = grid.findIndex((step) => step >= requests);
  return lines.every(({ totals }) => (totals[nearest] ?? Infinity) >= usd * 0.99);
}

/** The names at the ends of the lines. */
function names(lines: readonly Curve[], setup: Setup, y: (usd: number) => number): View[] {
  const ends = lines
    .map(({ option, totals }) => ({
      option,
      label: labelOf(option, setup),
      at: Math.min(size, y(totals.at(-1) ?? 0)),
    }))
    .toSorted((a, b) => a.at - b.at);
  const places = spread(ends.map(({ at }) => at));
  const leaders = ends.map(({ option, at }, index) =>
    view('path', {
      class: 'cost-leader',
      'data-option': option,
      d: `M0 ${at}L${size} ${places[index] ?? at}`,
    }),
  );
  const labels = ends.map(({ option, label }, index) =>
    view('text', { x: 18, y: percent(places[index] ?? 0), dy: 4, 'data-option': option }, label),
  );
  return [
    view(
      'svg',
      { class: 'cost-names' },
      // From the end of the lines, over the gap between the columns.
      view('svg', { x: -6, width: 20, height: '100%' }, stretched(...leaders)),
      ...labels,
    ),
  ];
}

/** What is read from the lines, dearest first as they end. */
function key(
  lines: readonly Curve[],
  readings: ReadonlyMap<OptionId, number | undefined>,
  setup: Setup,
): View {
  const items = lines
    .toSorted((a, b) => (b.totals.at(-1) ?? 0) - (a.totals.at(-1) ?? 0))
    .map(({ option }) =>
      view(
        'li',
        {},
        view('svg', { width: 24, height: 12 }, line(option, 'M0 6H24')),
        view('span', {}, labelOf(option, setup)),
        view('b', {}, formatUsd(readings.get(option) ?? 0)),
      ),
    );
  return view('ul', { class: 'cost-key' }, ...items);
}

/** Moves sorted positions apart until neighbors keep their distance, and all stay in the plot. */
export function spread(positions: readonly number[]): number[] {
  const apart: number[] = [];
  for (const position of positions) {
    apart.push(Math.max(position, labelGap / 2, (apart.at(-1) ?? -Infinity) + labelGap));
  }
  let floor = size;
  return apart
    .toReversed()
    .map((position) => {
      const lifted = Math.min(position, floor);
      floor = lifted - labelGap;
      return coordinate(lifted);
    })
    .toReversed();
}

/** The parts of the bill: a `tbody` for each option, with its total and every step of the sum. */
export function bill(setup: Setup, prices: Prices): View[] {
  const { costs, not } = compare(setup, prices);
  const best = costs[0]?.totalUsd ?? 0;
  const remark = (usd: number): string =>
    usd === best ? 'cheapest' : usd < best * closeFactor ? 'too close to call' : '';
  return [
    view('caption', {}, 'A month of 730 hours in US East (N. Virginia), cheapest first'),
    view(
      'thead',
      {},
      view(
        'tr',
        {},
        view('th', { scope: 'col' }, 'Option and sum'),
        view('th', { scope: 'col', 'data-number': true }, 'A month'),
      ),
    ),
    ...costs.map(({ option, totalUsd, parts }) =>
      view(
        'tbody',
        {},
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

/** The crossing points in words. */
export function crossingList(points: readonly Crossing[], setup: Setup): View[] {
  if (points.length === 0) {
    return [view('li', {}, 'None of these lines cross on the chart.')];
  }
  return points.map((point) => named(point, setup));
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
